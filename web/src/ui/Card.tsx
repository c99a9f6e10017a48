import type { ReactNode } from 'react';
import { useId } from 'react';
import { classes } from './classes.ts';

interface CardProps {
  title: ReactNode;
  /** Unit and period. */
  subtitle?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A titled part of a page. Its inside answers to its own width. */
export function Card({ title, subtitle, actions, children, className }: CardProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes('card @container flex min-w-0 flex-col p-4 lg:p-5', className)}>
      <header className="mb-3 flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 id={id} className="text-14">
            {title}
          </h2>
          {subtitle && <p className="text-12 text-fg-3">{subtitle}</p>}
        </div>
        {actions && <div className="-mt-1 -mr-1.5 flex shrink-0 items-center gap-0.5 print:hidden">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
