import { useEffect, useState } from 'react';
import { useLive } from '../../../lib/graph/live.ts';

/** A socket that takes longer than that may never get through. */
const PATIENCE_MS = 2_500;

/** How events reach this page. */
export interface WayThrough {
  /** No socket gets through, so they come by HTTP. */
  isOverHttp: boolean;
  /** How often a connection was lost: after each, what went by meanwhile has to be asked for. */
  losses: number;
}

/** Tells by which way events come, as connections come and go. */
export function useWayThrough(): WayThrough {
  const state = useLive();
  const [way, setWay] = useState<WayThrough>({ isOverHttp: false, losses: 0 });
  useEffect(() => {
    if (state === 'live') setWay(({ losses }) => ({ losses, isOverHttp: false }));
    if (state === 'reconnecting') setWay((before) => ({ ...before, losses: before.losses + 1 }));
    if (state !== 'connecting' && state !== 'reconnecting') return;
    const waiting = setTimeout(() => setWay((before) => ({ ...before, isOverHttp: true })), PATIENCE_MS);
    return () => clearTimeout(waiting);
  }, [state]);
  return way;
}
