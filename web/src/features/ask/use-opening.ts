import { useEffect, useEffectEvent, useRef } from 'react';

/** A question to send at once; a new object is a new question. */
export interface Opening {
  question: string;
}

/** Sends a question that was raised elsewhere, once. */
export function useOpening(opening: Opening | undefined, send: (question: string) => void): void {
  const sent = useRef<Opening>(undefined);
  const sendOnce = useEffectEvent((next: Opening) => {
    if (sent.current === next) return;
    sent.current = next;
    send(next.question);
  });
  useEffect(() => {
    if (opening) sendOnce(opening);
  }, [opening]);
}
