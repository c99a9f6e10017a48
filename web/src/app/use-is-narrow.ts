import { useSyncExternalStore } from 'react';

/** Where there is no room beside the page; the same as `max-lg`. */
const NARROW = matchMedia('(width < 1024px)');

/** Whether what opens beside the page lies over it. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => NARROW.matches);
}

function subscribe(listener: () => void): () => void {
  NARROW.addEventListener('change', listener);
  return () => NARROW.removeEventListener('change', listener);
}
