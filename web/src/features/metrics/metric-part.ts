import type { ErrorLike, OperationVariables } from '@apollo/client';
import type { FragmentType } from '@apollo/client/masking';

/** What a part of the page gets: its fragment and how to read it, and what went wrong. */
export interface MetricPart<Fragment> {
  metric: FragmentType<Fragment>;
  variables: OperationVariables;
  error: ErrorLike | undefined;
  retry: () => void;
}
