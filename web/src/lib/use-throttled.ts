import { useEffect, useEffectEvent, useRef } from 'react';

/** Makes a function that acts once a while after it is called, however often that is, and not while nobody looks. */
export function useThrottled(act: () => void, everyMs: number): () => void {
  const due = useRef<ReturnType<typeof setTimeout>>(undefined);
  const actNow = useEffectEvent(() => {
    due.current = undefined;
    if (document.visibilityState === 'visible') act();
  });
  useEffect(() => () => clearTimeout(due.current), []);
  return () => {
    due.current ??= setTimeout(() => actNow(), everyMs);
  };
}
