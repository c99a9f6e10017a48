import { whyMissing } from '../../lib/graph/failure.ts';
import { MissingPart } from '../../ui/MissingPart.tsx';
import { useOverviewParts } from './overview-parts.ts';

interface PartFailureProps {
  /** Whose figure is missing. */
  metric: string;
  path: readonly (string | number)[];
  /** What the answer has there: nothing when its owner did not answer, something empty when there is nothing to show. */
  part?: object | null | undefined;
}

/** Why the field at this path of the page's answer is not there. */
export function PartFailure({ metric, path, part }: PartFailureProps) {
  const { error, retry } = useOverviewParts();
  return <MissingPart failure={part ? undefined : whyMissing(error, path, metric)} onRetry={retry} />;
}
