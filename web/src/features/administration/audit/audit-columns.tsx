import { Bot } from 'lucide-react';
import { Ago } from '../../../ui/Ago.tsx';
import { Avatar } from '../../../ui/Avatar.tsx';
import type { Column } from '../../../ui/DataTable.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import type { AuditPageQuery } from './AuditPage.generated.ts';
import { actionWords } from './action-words.ts';

/** One entry of the audit, as its page shows it. */
export type AuditEntry = AuditPageQuery['auditEntries']['nodes'][number];

export const auditColumns: Column<AuditEntry>[] = [
  { name: 'When', cell: ({ at }) => <Ago at={at} /> },
  { name: 'Who', cell: (entry) => <Actor entry={entry} /> },
  {
    name: 'What',
    cell: ({ action, outcome }) => (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 font-medium" title={action}>
        {actionWords(action)}
        {outcome === 'REFUSED' && <StatusBadge look="bad">Refused</StatusBadge>}
      </span>
    ),
  },
  { name: 'To whom or what', isSecondary: true, cell: ({ subjectName, subjectType }) => subjectName ?? subjectType },
  {
    name: 'From',
    isSecondary: true,
    cell: ({ device, address }) => (
      <span className="block leading-4">
        {device}
        <span className="num block text-12 text-fg-3">{address}</span>
      </span>
    ),
  },
];

function Actor({ entry: { actor, actorId, clientId } }: { entry: AuditEntry }) {
  if (actor) {
    return (
      <span className="flex items-center gap-2">
        <Avatar name={actor.name} src={actor.avatar} size="small" />
        <span className="max-md:sr-only">{actor.name}</span>
      </span>
    );
  }
  return (
    <span className="flex items-center gap-2 text-fg-2">
      <span className="flex size-6 shrink-0 items-center justify-center rounded-full bg-hover">
        <Bot className="size-3.5 text-fg-3" aria-hidden />
      </span>
      <span className="max-md:sr-only">{nameOf(actorId, clientId)}</span>
    </span>
  );
}

function nameOf(actorId: string | null, clientId: string | null): string {
  if (clientId) return 'A program';
  return actorId ? 'A former member' : 'The system';
}
