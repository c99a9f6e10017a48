import type { ReactNode } from 'react';

/** A short mark beside something: what it is. */
export function Badge({ children, title }: { children: ReactNode; title?: string }) {
  return (
    <span
      title={title}
      className="ml-1 inline-flex h-5 items-center rounded-pill bg-warn-wash px-1.5 text-11 font-medium whitespace-nowrap text-warn"
    >
      {children}
    </span>
  );
}
