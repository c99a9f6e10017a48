import { useLocale } from '../../../lib/locale.ts';
import { wordOf } from '../../../lib/words.ts';
import { Ago } from '../../../ui/Ago.tsx';
import { Avatar } from '../../../ui/Avatar.tsx';
import type { Column } from '../../../ui/DataTable.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { formatDollars, formatTook } from '../cost-words.ts';
import type { LoggedRequestFragment } from './UsagePage.generated.ts';
import { outcomeWords, PURPOSE_WORDS } from './usage-words.ts';

type Request = LoggedRequestFragment;

export const requestColumns: Column<Request>[] = [
  { name: 'When', isSecondary: true, cell: ({ createdAt }) => <Ago at={createdAt} /> },
  {
    name: 'Model',
    cell: ({ modelName, purpose, createdAt }) => (
      <span className="block leading-4">
        <span className="font-medium">{modelName}</span>
        <span className="block text-12 text-fg-3">{PURPOSE_WORDS[purpose]}</span>
        <span className="block text-12 text-fg-3 md:hidden">
          <Ago at={createdAt} />
        </span>
      </span>
    ),
  },
  { name: 'For', isSecondary: true, cell: ({ user }) => <Asker user={user} /> },
  { name: 'Plan', isSecondary: true, cell: ({ question }) => (question?.kind ? wordOf(question.kind) : '–') },
  { name: 'Outcome', cell: ({ outcome }) => <Outcome outcome={outcome} /> },
  {
    name: 'Tokens',
    align: 'right',
    isSecondary: true,
    cell: ({ inputTokens, outputTokens }) => <Count number={(inputTokens ?? 0) + (outputTokens ?? 0)} />,
  },
  { name: 'Time', align: 'right', isSecondary: true, cell: ({ totalMs }) => <Took milliseconds={totalMs} /> },
  { name: 'Cost', align: 'right', isSecondary: true, cell: ({ cost }) => <Dollars amount={cost} /> },
];

function Asker({ user }: { user: Request['user'] }) {
  if (!user) return <span className="text-fg-3">A former member</span>;
  return (
    <span className="flex items-center gap-2">
      <Avatar name={user.name} src={user.avatar} size="small" />
      {user.name}
    </span>
  );
}

function Outcome({ outcome }: { outcome: Request['outcome'] }) {
  const look = outcome === 'ANSWERED' ? 'good' : outcome === null || outcome === 'CANCELLED' ? 'neutral' : 'bad';
  return <StatusBadge look={look}>{outcomeWords(outcome)}</StatusBadge>;
}

/** A count as its reader writes it. */
export function Count({ number }: { number: number }) {
  return number.toLocaleString(useLocale());
}

/** How long something took; a dash for what never ended. */
export function Took({ milliseconds }: { milliseconds: number | null }) {
  const locale = useLocale();
  return milliseconds === null ? '–' : formatTook(milliseconds, locale);
}

/** What something cost. */
export function Dollars({ amount }: { amount: string }) {
  return formatDollars(amount, useLocale());
}
