import { useEffect, useSyncExternalStore } from 'react';

/** Whether changes reach this page as they happen; idle when it listens to nothing. */
export type LiveState = 'idle' | 'connecting' | 'live' | 'reconnecting' | 'offline';

let state: LiveState = 'idle';
const listeners = new Set<() => void>();

let moving = 0;

/** Tells whoever asked for the state. */
export function setLive(next: LiveState): void {
  if (next === state) return;
  state = next;
  tell();
}

/** The state of the live connection, current as long as the component is mounted. */
export function useLive(): LiveState {
  return useSyncExternalStore(subscribe, () => state);
}

/** Says that figures on this page move by themselves, as long as the component is mounted. */
export function useMovingFigures(): void {
  useEffect(() => {
    moving += 1;
    tell();
    return () => {
      moving -= 1;
      tell();
    };
  }, []);
}

/** Whether the page has figures that move. */
export function useHasMovingFigures(): boolean {
  return useSyncExternalStore(subscribe, () => moving > 0);
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
