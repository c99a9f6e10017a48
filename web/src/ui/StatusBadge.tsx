import { classes } from './classes.ts';

const LOOKS = {
  good: 'bg-pos-wash text-pos',
  bad: 'bg-neg-wash text-neg',
  warning: 'bg-warn-wash text-warn',
  neutral: 'bg-hover text-fg-2',
  active: 'bg-accent-wash text-accent-text',
  outline: 'border border-line text-fg-2',
};

/** Where something stands, in a word. */
export function StatusBadge({ look, children }: { look: keyof typeof LOOKS; children: string }) {
  return (
    <span
      className={classes(
        'inline-flex h-5 items-center rounded-pill px-1.5 text-12 font-medium whitespace-nowrap',
        LOOKS[look],
      )}
    >
      {children}
    </span>
  );
}
