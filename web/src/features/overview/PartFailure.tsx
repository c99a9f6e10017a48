import { ChartNoAxesColumn } from 'lucide-react';
import { failureAt } from '../../lib/graph/failure.ts';
import { EmptyNote, FailureNote } from '../../ui/Notes.tsx';
import { useOverviewParts } from './overview-parts.ts';

/** Why the field at this path of the page's answer is not there: it failed, or there is nothing to show. */
export function PartFailure({ path }: { path: readonly (string | number)[] }) {
  const { error, retry } = useOverviewParts();
  const failure = failureAt(error, path);
  if (!failure) return <EmptyNote icon={ChartNoAxesColumn}>Nothing happened in this period.</EmptyNote>;
  return (
    <FailureNote onRetry={failure.isPassing ? retry : undefined}>
      {failure.text}
      {failure.reference && <span className="block text-12 text-fg-3">Reference {failure.reference}</span>}
    </FailureNote>
  );
}
