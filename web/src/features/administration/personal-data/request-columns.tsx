import { Ago } from '../../../ui/Ago.tsx';
import type { Column } from '../../../ui/DataTable.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { UsageBar } from '../../../ui/UsageBar.tsx';
import { DownloadExport } from './DownloadExport.tsx';
import type { PersonalDataPageQuery } from './PersonalDataPage.generated.ts';

/** A request as its page shows it. */
export type DataRequest = PersonalDataPageQuery['personalDataRequests']['nodes'][number];

const STATES = {
  RUNNING: { look: 'active', word: 'At work' },
  COMPLETE: { look: 'good', word: 'Complete' },
  REFUSED: { look: 'neutral', word: 'Refused' },
  FAILED: { look: 'bad', word: 'Failed' },
} as const;

export const requestColumns: Column<DataRequest>[] = [
  {
    name: 'Person',
    cell: ({ person, kind }) => (
      <span className="grid leading-4">
        <span className="block max-w-36 truncate font-medium md:max-w-70">{person ?? 'No longer known'}</span>
        <span className="text-12 text-fg-3">{kind === 'EXPORT' ? 'Export' : 'Erasure'}</span>
      </span>
    ),
  },
  { name: 'State', cell: ({ state }) => <StatusBadge look={STATES[state].look}>{STATES[state].word}</StatusBadge> },
  { name: 'Parts', isSecondary: true, cell: ({ parts }) => <Progress parts={parts} /> },
  {
    name: 'Asked',
    isSecondary: true,
    cell: ({ createdAt, requestedBy }) => (
      <span className="block leading-4">
        <Ago at={createdAt} />
        {requestedBy && <span className="block text-12 text-fg-3">by {requestedBy.name}</span>}
      </span>
    ),
  },
  { name: 'Actions', isUnnamed: true, align: 'right', cell: (request) => <DownloadExport request={request} /> },
];

function Progress({ parts }: { parts: DataRequest['parts'] }) {
  const done = parts.filter(({ finishedAt }) => finishedAt !== null).length;
  if (parts.length === 0) return <span className="text-fg-3">–</span>;
  return (
    <span className="block w-28">
      <span className="num text-12">
        {done} of {parts.length}
      </span>
      <UsageBar used={done} of={parts.length} isPlain />
    </span>
  );
}
