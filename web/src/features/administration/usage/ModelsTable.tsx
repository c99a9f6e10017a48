import { formatShare } from '../../../lib/format.ts';
import { useLocale } from '../../../lib/locale.ts';
import { Card } from '../../../ui/Card.tsx';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { Count, Dollars, Took } from './request-columns.tsx';
import type { UsageFragment } from './UsagePage.generated.ts';
import { outcomeWords } from './usage-words.ts';

type Model = UsageFragment['models'][number];

const COLUMNS: Column<Model>[] = [
  {
    name: 'Model',
    cell: ({ name, outcomes }) => (
      <span className="block leading-4">
        <span className="font-medium">{name}</span>
        <Failures outcomes={outcomes} />
      </span>
    ),
  },
  { name: 'Requests', align: 'right', cell: ({ requests }) => <Count number={requests} /> },
  {
    name: 'Useful',
    align: 'right',
    cell: ({ requests, answered }) => <Share part={answered} of={requests} />,
  },
  {
    name: 'Begins, p50',
    align: 'right',
    isSecondary: true,
    cell: (model) => <Took milliseconds={model.firstByteP50} />,
  },
  { name: 'Ends, p50', align: 'right', isSecondary: true, cell: (model) => <Took milliseconds={model.totalP50} /> },
  { name: 'Ends, p95', align: 'right', isSecondary: true, cell: (model) => <Took milliseconds={model.totalP95} /> },
  { name: 'Tokens read', align: 'right', isSecondary: true, cell: (model) => <Count number={model.inputTokens} /> },
  { name: 'Written', align: 'right', isSecondary: true, cell: (model) => <Count number={model.outputTokens} /> },
  { name: 'Cost', align: 'right', cell: ({ cost }) => <Dollars amount={cost} /> },
];

/** What each language model did, how fast and at what price. */
export function ModelsTable({ models }: { models: UsageFragment['models'] }) {
  return (
    <Card title="Language models" subtitle="Tests of their connection included">
      <div className="-mx-4 -mb-4 overflow-x-auto lg:-mx-5 lg:-mb-5">
        <DataTable label="Language models" rows={models} columns={COLUMNS} keyOf={({ modelId }) => modelId} />
      </div>
    </Card>
  );
}

/** What else came of the requests than useful answers. */
function Failures({ outcomes }: { outcomes: Model['outcomes'] }) {
  const failed = outcomes.filter(({ outcome }) => outcome !== 'ANSWERED');
  if (failed.length === 0) return null;
  return (
    <span className="block text-12 text-fg-3">
      {failed.map(({ outcome, requests }) => `${outcomeWords(outcome)} ${requests}`).join(' · ')}
    </span>
  );
}

function Share({ part, of }: { part: number; of: number }) {
  return formatShare(part / of, useLocale());
}
