import { wordOf } from '../../../lib/words.ts';
import { Card } from '../../../ui/Card.tsx';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Count, Took } from './request-columns.tsx';
import type { UsageFragment } from './UsagePage.generated.ts';
import { fallbackWords } from './usage-words.ts';

type Kind = UsageFragment['kinds'][number];

const COLUMNS: Column<Kind>[] = [
  { name: 'Kind', cell: ({ key }) => wordOf(key) },
  { name: 'Questions', align: 'right', cell: ({ questions }) => <Count number={questions} /> },
  { name: 'Good', align: 'right', isSecondary: true, cell: ({ good }) => <Count number={good} /> },
  { name: 'Bad', align: 'right', isSecondary: true, cell: ({ bad }) => <Count number={bad} /> },
  { name: 'Time', align: 'right', cell: (kind) => <Took milliseconds={kind.medianMilliseconds} /> },
];

/** Which kinds of questions were asked and what askers thought of the answers, and why models did not help where they could have. */
export function QuestionKinds({ kinds, fallbacks }: Pick<UsageFragment, 'kinds' | 'fallbacks'>) {
  return (
    <Card title="Kinds of questions" subtitle="Plans and refusals that they became, and how answers were rated">
      <div className="-mx-4 overflow-x-auto lg:-mx-5">
        <DataTable label="Kinds of questions" rows={kinds} columns={COLUMNS} keyOf={({ key }) => key} />
      </div>
      {fallbacks.length > 0 && (
        <section className="mt-3 border-t border-line pt-3" aria-label="Why the analyst answered">
          <h3 className="text-12 font-medium text-fg-2">Why the analyst answered, although there were models</h3>
          <Facts
            facts={fallbacks.map(({ key, questions }) => [fallbackWords(key), <Count key={key} number={questions} />])}
          />
        </section>
      )}
    </Card>
  );
}
