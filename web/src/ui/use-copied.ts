import { useState } from 'react';

/** How long it is said that something was copied. */
const SAID_MS = 2_000;

/** Whether a text has just been copied, and what copies it. */
export function useCopied(text: string): [isCopied: boolean, copy: () => void] {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), SAID_MS);
  };
  return [isCopied, () => void copy().catch(() => undefined)];
}
