import { failureAt, sourceOf } from '../../lib/graph/failure.ts';
import { MissingPart } from '../../ui/MissingPart.tsx';
import { useOverviewParts } from './overview-parts.ts';

interface PartFailureProps {
  /** Whose figure is missing. */
  metric: string;
  path: readonly (string | number)[];
}

/** Why the field at this path of the page's answer is not there. */
export function PartFailure({ metric, path }: PartFailureProps) {
  const { error, retry } = useOverviewParts();
  return <MissingPart failure={failureAt(error, path, sourceOf(metric))} onRetry={retry} />;
}
