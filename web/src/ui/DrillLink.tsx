import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Drill } from '../lib/drill.ts';
import { useDrillTo } from '../lib/use-drill.ts';
import { classes } from './classes.ts';

interface DrillLinkProps {
  drill: Drill;
  /** What the slice is called, for the heading of the rows. */
  label?: string;
  children: ReactNode;
  className?: string;
}

/** A number that opens the rows behind it. */
export function DrillLink({ drill, label, children, className }: DrillLinkProps) {
  return (
    <Link
      to={useDrillTo()(drill)}
      state={{ label }}
      preventScrollReset
      title="Show the rows behind this number"
      className={classes(
        'rounded-[4px] decoration-fg-3 decoration-dotted underline-offset-4 hover:underline',
        className,
      )}
    >
      {children}
    </Link>
  );
}
