import type { LucideIcon } from 'lucide-react';

/** The sign before a row of settings. */
export function RowIcon({ icon: Icon }: { icon: LucideIcon }) {
  return (
    <span className="-mr-2 flex size-8 shrink-0 items-center justify-center rounded-full bg-hover">
      <Icon className="size-4 text-fg-2" aria-hidden />
    </span>
  );
}
