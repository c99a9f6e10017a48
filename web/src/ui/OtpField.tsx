import { type ChangeEvent, type ComponentProps, useId } from 'react';
import { classes } from './classes.ts';

const DIGITS = 6;

interface OtpFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  label: string;
  value: string;
  onChange: (code: string) => void;
  /** Called with the whole code as soon as its last digit is there. */
  onComplete?: (code: string) => void;
  error?: string;
}

/** The six digits of an authenticator app: one field for whoever types, pastes or lets the browser fill it in, drawn as six boxes. */
export function OtpField({ label, value, onChange, onComplete, error, ...input }: OtpFieldProps) {
  const id = useId();
  const change = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const code = target.value.replaceAll(/\D/g, '').slice(0, DIGITS);
    onChange(code);
    if (code.length === DIGITS && code !== value) onComplete?.(code);
  };
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-13 font-medium">
        {label}
      </label>
      <div className="group relative">
        <Boxes value={value} isWrong={error !== undefined} />
        <input
          {...input}
          id={id}
          value={value}
          onChange={change}
          inputMode="numeric"
          autoComplete="one-time-code"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className="absolute inset-0 w-full cursor-text opacity-0"
        />
      </div>
      {error && (
        <p id={`${id}-error`} className="text-12 text-neg">
          {error}
        </p>
      )}
    </div>
  );
}

function Boxes({ value, isWrong }: { value: string; isWrong: boolean }) {
  const next = Math.min(value.length, DIGITS - 1);
  return (
    <div aria-hidden className="flex items-center gap-2">
      {Array.from({ length: DIGITS }, (_, place) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place
          key={place}
          className={classes(
            'num flex h-12 min-w-0 flex-1 items-center justify-center rounded-control border bg-surface text-20 transition-shadow',
            isWrong ? 'border-neg' : 'border-line-strong',
            place === next &&
              'group-focus-within:border-accent group-focus-within:ring-3 group-focus-within:ring-accent/20',
            place === DIGITS / 2 && 'ml-2',
          )}
        >
          {value[place]}
        </span>
      ))}
    </div>
  );
}
