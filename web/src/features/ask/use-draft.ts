import { type RefObject, useEffect, useRef, useState } from 'react';

/** What is being typed. */
export interface Draft {
  text: string;
  change: (text: string) => void;
  /** Puts a text there and goes to it; `chosen` is the part that one will want to type over. */
  compose: (text: string, chosen?: string) => void;
  box: RefObject<HTMLTextAreaElement | null>;
}

/** The text of a composer. */
export function useDraft(): Draft {
  const [text, change] = useState('');
  const [chosen, setChosen] = useState<{ from: number; to: number }>();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!chosen || !box.current) return;
    box.current.focus();
    box.current.setSelectionRange(chosen.from, chosen.to);
  }, [chosen]);
  const compose = (next: string, part = '') => {
    const from = part ? next.indexOf(part) : next.length;
    change(next);
    setChosen({ from, to: from + part.length });
  };
  return { text, change, compose, box };
}
