import { Check, LoaderCircle } from 'lucide-react';
import { classes } from '../../ui/classes.ts';
import type { QuestionState } from './Thread.generated.ts';

const STEPS = [
  { state: 'UNDERSTANDING', now: 'Understanding the question', done: 'Understood' },
  { state: 'FETCHING', now: 'Fetching the figures', done: 'Fetched' },
] as const;

/** How far the answer has come. */
export function Steps({ state }: { state: QuestionState }) {
  const current = Math.max(
    0,
    STEPS.findIndex((step) => step.state === state),
  );
  return (
    <ol className="grid gap-1.5 text-13">
      {STEPS.slice(0, current + 1).map(({ state: key, now, done }, index) => (
        <li key={key} className={classes('flex items-center gap-2', index < current ? 'text-fg-3' : 'text-fg-2')}>
          {index < current ? (
            <Check className="size-4 text-pos" aria-hidden />
          ) : (
            <LoaderCircle className="size-4 animate-spin text-accent-text" aria-hidden />
          )}
          {index < current ? done : `${now}…`}
        </li>
      ))}
    </ol>
  );
}
