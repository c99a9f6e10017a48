import { ChartNoAxesColumn } from 'lucide-react';
import { failureAt, sourceOf } from '../../lib/graph/failure.ts';
import { EmptyNote, FailureNote } from '../../ui/Notes.tsx';
import { useOverviewParts } from './overview-parts.ts';

interface PartFailureProps {
  /** Whose figure is missing. */
  metric: string;
  path: readonly (string | number)[];
}

/** Why the field at this path of the page's answer is not there: it failed, or there is nothing to show. */
export function PartFailure({ metric, path }: PartFailureProps) {
  const { error, retry } = useOverviewParts();
  const failure = failureAt(error, path, sourceOf(metric));
  if (!failure) return <EmptyNote icon={ChartNoAxesColumn}>Nothing happened in this period.</EmptyNote>;
  return (
    <FailureNote onRetry={failure.isPassing ? retry : undefined}>
      {failure.text}
      {failure.reference && <span className="block text-12 text-fg-3">Reference {failure.reference}</span>}
    </FailureNote>
  );
}
