import { Check, LoaderCircle } from 'lucide-react';
import { classes } from '../../../ui/classes.ts';
import type { Progress } from './progress.ts';

const STEPS = [
  { step: 'UNDERSTANDING', now: 'Understanding the question', done: 'Understood' },
  { step: 'FETCHING', now: 'Fetching the figures', done: 'Fetched' },
  { step: 'WRITING', now: 'Writing the answer', done: 'Written' },
] as const;

/** A step that has begun, in words. */
export function nameOfStep(step: Progress['step']): string {
  return STEPS.find((candidate) => candidate.step === step)?.now ?? '';
}

/** How far the answer has come: one line, whatever it says, so that nothing moves. */
export function Steps({ step }: { step: Progress['step'] }) {
  const current = STEPS.findIndex((candidate) => candidate.step === step);
  return (
    <ol className="flex min-h-5 items-center gap-3 overflow-hidden text-13 whitespace-nowrap">
      {STEPS.slice(0, current + 1).map(({ step: key, now, done }, index) => (
        <li
          key={key}
          className={classes(
            'flex items-center gap-1.5',
            index < current ? 'text-fg-3 @max-sm:hidden' : 'min-w-0 text-fg-2',
          )}
        >
          {index < current ? (
            <Check className="size-4 shrink-0 text-pos" aria-hidden />
          ) : (
            <LoaderCircle className="size-4 shrink-0 animate-spin text-accent-text" aria-hidden />
          )}
          <span className="truncate">{index < current ? done : `${now}…`}</span>
        </li>
      ))}
    </ol>
  );
}
