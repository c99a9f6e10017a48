import { classes } from './classes.ts';

/** From this share on, the end is near. */
const NEAR = 0.9;

interface UsageBarProps {
  used: number;
  of: number;
  /** Progress rather than something that runs out: full is good. */
  isPlain?: boolean;
}

/** How much of what there is, is used: amber when little is left, red when nothing is. The figures stand beside it. */
export function UsageBar({ used, of, isPlain }: UsageBarProps) {
  const share = of > 0 ? Math.min(used / of, 1) : 1;
  const ink = isPlain ? 'bg-c1' : share >= 1 ? 'bg-neg' : share >= NEAR ? 'bg-warn' : 'bg-c1';
  return (
    <div aria-hidden className="mt-1.5 h-1.5 w-full overflow-hidden rounded-full bg-hover">
      <div className={classes('h-full rounded-full', ink)} style={{ width: `${Math.max(share * 100, 1)}%` }} />
    </div>
  );
}
