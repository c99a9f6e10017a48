import { type RefObject, useEffect, useRef } from 'react';

/** Goes to what is chosen in a box, or to what comes first there, as soon as the box appears. */
export function useFirstFocus<Box extends HTMLElement>(): RefObject<Box | null> {
  const box = useRef<Box>(null);
  useEffect(() => {
    const chosen = box.current?.querySelector<HTMLElement>('[data-state="on"]');
    (chosen ?? box.current?.querySelector<HTMLElement>('input, button'))?.focus();
  }, []);
  return box;
}
