import { type ComponentProps, type ReactNode, useId } from 'react';
import { classes } from './classes.ts';

interface FieldProps extends ComponentProps<'input'> {
  label: string;
  /** What is wrong with the value, said by screen readers, too. */
  error?: string;
  /** What to know before typing. */
  hint?: ReactNode;
  /** A link at the right of the label. */
  aside?: ReactNode;
  /** A button inside, at the right end. */
  button?: ReactNode;
}

/** A labelled text field. */
export function Field({ label, error, hint, aside, button, className, ...input }: FieldProps) {
  const id = useId();
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className="grid gap-1.5">
      <div className="flex items-baseline justify-between">
        <label htmlFor={id} className="text-13 font-medium">
          {label}
        </label>
        {aside}
      </div>
      <div className="relative">
        <input
          {...input}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          className={classes(
            'h-10 w-full rounded-control border border-line-strong bg-surface px-3 text-14 transition-shadow outline-none',
            'focus:border-accent focus:ring-3 focus:ring-accent/20 aria-invalid:border-neg disabled:bg-hover disabled:text-fg-2',
            button !== undefined && 'pr-10',
            className,
          )}
        />
        {button && <div className="absolute inset-y-0 right-1 flex items-center">{button}</div>}
      </div>
      {error && (
        <p id={`${id}-error`} className="text-12 text-neg">
          {error}
        </p>
      )}
      {hint && (
        <div id={`${id}-hint`} className="text-12 text-fg-3">
          {hint}
        </div>
      )}
    </div>
  );
}
