import { type ComponentProps, type ReactNode, useId } from 'react';

interface FieldProps extends ComponentProps<'input'> {
  label: string;
  /** What is wrong with the value, said by screen readers, too. */
  error?: string;
  /** A link at the right of the label. */
  aside?: ReactNode;
}

/** A labelled text field. */
export function Field({ label, error, aside, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <div className="flex items-baseline justify-between">
        <label htmlFor={id} className="text-13 font-medium">
          {label}
        </label>
        {aside}
      </div>
      <input
        {...input}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        className="h-10 w-full rounded-control border border-line-strong bg-surface px-3 text-14 transition-shadow outline-none focus:border-accent focus:ring-3 focus:ring-accent/20 aria-invalid:border-neg"
      />
      {error && (
        <p id={`${id}-error`} className="text-12 text-neg">
          {error}
        </p>
      )}
    </div>
  );
}
