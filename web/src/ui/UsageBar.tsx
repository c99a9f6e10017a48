import { classes } from './classes.ts';

/** From this share on, the end is near. */
const NEAR = 0.9;

/** How much of what there is, is used: amber when little is left, red when nothing is. The figures stand beside it. */
export function UsageBar({ used, of }: { used: number; of: number }) {
  const share = of > 0 ? Math.min(used / of, 1) : 1;
  const ink = share >= 1 ? 'bg-neg' : share >= NEAR ? 'bg-warn' : 'bg-c1';
  return (
    <div aria-hidden className="mt-1.5 h-1.5 w-full overflow-hidden rounded-full bg-hover">
      <div className={classes('h-full rounded-full', ink)} style={{ width: `${Math.max(share * 100, 1)}%` }} />
    </div>
  );
}
