import { useSubscription } from '@apollo/client/react';
import { useEffectEvent, useRef } from 'react';
import type { periodVariables } from '../../lib/period.ts';
import { OverviewLiveDocument } from './OverviewLive.generated.ts';

/** Tiles move with each change; the charts, which cost more, follow at most this often. */
const CHARTS_EVERY_MS = 5_000;

interface OverviewLive {
  keys: string[];
  variables: ReturnType<typeof periodVariables>;
  refresh: () => void;
}

/** Keeps the tiles current through one subscription, whose answers go straight into the cache. */
export function useOverviewLive({ keys, variables, refresh }: OverviewLive): void {
  const due = useRef<ReturnType<typeof setTimeout>>(undefined);
  const refreshNow = useEffectEvent(() => {
    due.current = undefined;
    if (document.visibilityState === 'visible') refresh();
  });
  useSubscription(OverviewLiveDocument, {
    variables: { ...variables, keys },
    ignoreResults: true,
    errorPolicy: 'all',
    onData: () => {
      due.current ??= setTimeout(() => refreshNow(), CHARTS_EVERY_MS);
    },
  });
}
