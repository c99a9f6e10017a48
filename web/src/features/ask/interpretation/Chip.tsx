import type { ComponentProps } from 'react';

/** A small button that says a piece of how a question was understood. */
export function Chip({ children, ...button }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...button}
      className="flex h-6 max-w-full items-center gap-1 rounded-pill border border-line bg-surface px-2 text-12 text-fg-2 enabled:hover:border-line-strong enabled:hover:text-fg data-[state=open]:border-accent data-[state=open]:text-fg max-md:h-8 pointer-coarse:h-8 [&_svg]:size-3.5 [&_svg]:shrink-0"
    >
      <span className="truncate">{children}</span>
    </button>
  );
}
