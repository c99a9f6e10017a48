import type { ReactNode } from 'react';
import { useState } from 'react';

interface TickingProps {
  value: number | string | null | undefined;
  /** While this stays the same a new value is news; when it changes, the reader has asked for another figure. */
  scope: string;
  children: ReactNode;
}

/** Washes over a value that has just changed by itself. */
export function Ticking({ value, scope, children }: TickingProps) {
  const [seen, setSeen] = useState({ value, scope, ticks: 0 });
  if (seen.value !== value || seen.scope !== scope) {
    setSeen({ value, scope, ticks: seen.scope === scope ? seen.ticks + 1 : 0 });
  }
  return (
    <span
      key={seen.ticks}
      className={seen.ticks > 0 ? 'animate-tick rounded-[4px]' : undefined}
      data-ticks={seen.ticks}
    >
      {children}
    </span>
  );
}
