import { useSyncExternalStore } from 'react';

/** Whether changes reach this page as they happen; idle when it shows nothing that would move. */
export type LiveState = 'idle' | 'connecting' | 'live' | 'reconnecting' | 'offline';

let state: LiveState = 'idle';
const listeners = new Set<() => void>();

/** Tells every live mark on the page. */
export function setLive(next: LiveState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

/** The state of the live connection, current as long as the component is mounted. */
export function useLive(): LiveState {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
