import { useSubscription } from '@apollo/client/react';
import { useMovingFigures } from '../../lib/graph/live.ts';
import type { periodVariables } from '../../lib/period.ts';
import { useThrottled } from '../../lib/use-throttled.ts';
import { OverviewLiveDocument } from './OverviewLive.generated.ts';

/** Tiles move with each change; the charts, which cost more, follow at most this often. */
const CHARTS_EVERY_MS = 10_000;

interface OverviewLive {
  keys: string[];
  variables: ReturnType<typeof periodVariables>;
  refresh: () => void;
}

/** Keeps the page current through one subscription, whose answers go straight into the cache. */
export function useOverviewLive({ keys, variables, refresh }: OverviewLive): void {
  const refreshSoon = useThrottled(refresh, CHARTS_EVERY_MS);
  useMovingFigures();
  useSubscription(OverviewLiveDocument, {
    variables: { ...variables, keys },
    // A push that fails is dropped: the figure that is there is older, but it is one.
    ignoreResults: true,
    onData: refreshSoon,
    onError: refreshSoon,
  });
}
