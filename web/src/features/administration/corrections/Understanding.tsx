import { wordOf } from '../../../lib/words.ts';
import { Card } from '../../../ui/Card.tsx';
import { FailureNote } from '../../../ui/Notes.tsx';
import { UsageBar } from '../../../ui/UsageBar.tsx';
import type { UnderstandingQuery } from './CorrectionsPage.generated.ts';

interface UnderstandingProps {
  data?: UnderstandingQuery;
  error?: unknown;
  refetch: () => unknown;
}

/** How many of the corrections the analyst understands today, by kind of question; nothing as long as there are none. */
export function Understanding({ data, error, refetch }: UnderstandingProps) {
  const report = data?.evaluationReport;
  if (report?.cases === 0) return null;
  return (
    <Card
      title="What the analyst understands"
      subtitle={report ? `${report.right} of ${report.cases} as they were meant` : 'Asked once more'}
    >
      {!report && !error && <div role="status" aria-label="Asking the analyst" className="skeleton h-16" />}
      {!report && error !== undefined && (
        <FailureNote onRetry={() => void refetch()}>The analyst could not be asked.</FailureNote>
      )}
      <ul className="grid gap-x-8 gap-y-3 @md:grid-cols-2 @3xl:grid-cols-3">
        {report?.kinds.map(({ kind, cases, right }) => (
          <li key={kind} className="text-13">
            <p className="flex justify-between gap-3">
              <span>{wordOf(kind)}</span>
              <span className="num text-fg-3">
                {right} of {cases}
              </span>
            </p>
            <UsageBar used={right} of={cases} isPlain />
          </li>
        ))}
      </ul>
    </Card>
  );
}
