import { useEffect, useState } from 'react';

/** What is being made is asked for so often, and so many times. */
const EVERY_MS = 1_500;
const MOST = 20;

interface Polled {
  startPolling(milliseconds: number): void;
  stopPolling(): void;
}

/** Asks a query again and again while what it is asked for is being made; gives up after half a minute. */
export function usePolling({ startPolling, stopPolling }: Polled, isWaiting: boolean) {
  const [hasGivenUp, giveUp] = useState(false);
  const isPolling = isWaiting && !hasGivenUp;
  useEffect(() => {
    if (!isPolling) return;
    startPolling(EVERY_MS);
    const patience = setTimeout(() => giveUp(true), EVERY_MS * MOST);
    return () => {
      stopPolling();
      clearTimeout(patience);
    };
  }, [isPolling, startPolling, stopPolling]);
  return { hasGivenUp, tryAgain: () => giveUp(false) };
}
