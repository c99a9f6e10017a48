import { useSyncExternalStore } from 'react';

/** The same as `max-md`. */
const PHONE = matchMedia('(width < 768px)');

/** Whether the screen is so narrow that what opens comes up from its foot. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => PHONE.matches);
}

function subscribe(listener: () => void): () => void {
  PHONE.addEventListener('change', listener);
  return () => PHONE.removeEventListener('change', listener);
}
