import { ChevronDown } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import type { Choice } from '../lib/choices.ts';
import { classes } from './classes.ts';

/** What ties a control to its row. */
interface ControlProps {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

interface FormRowProps {
  label: string;
  description?: ReactNode;
  /** What is wrong with the value. */
  error?: string;
  children: (control: ControlProps) => ReactNode;
}

/** One field of a form of settings: the words at the left, the control at the right. */
export function FormRow({ label, description, error, children }: FormRowProps) {
  const id = useId();
  const notes = [description && `${id}-more`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="grid gap-x-8 gap-y-2 px-4 py-3 @2xl:grid-cols-[minmax(0,1fr)_minmax(0,20rem)] lg:px-5">
      <div>
        <label htmlFor={id} className="text-13 font-medium">
          {label}
        </label>
        {description && (
          <div id={`${id}-more`} className="text-12 text-fg-3">
            {description}
          </div>
        )}
      </div>
      <div className="grid content-center gap-1">
        {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': notes || undefined })}
        {error && (
          <p id={`${id}-error`} className="text-12 text-neg">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}

const LOOK =
  'h-9 w-full min-w-0 rounded-control border border-line-strong bg-surface px-2.5 text-13 outline-none transition-shadow focus:border-accent focus:ring-3 focus:ring-accent/20 disabled:bg-hover disabled:text-fg-2 aria-invalid:border-neg';

/** A line of text. */
export function TextInput(props: ComponentProps<'input'>) {
  return <input {...props} className={classes(LOOK, props.className)} />;
}

/** One of many. */
export function Select({ choices, ...select }: ComponentProps<'select'> & { choices: readonly Choice[] }) {
  return (
    <div className="relative min-w-0 flex-1">
      <select {...select} className={classes(LOOK, 'appearance-none truncate pr-8', select.className)}>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown className="pointer-events-none absolute top-2.5 right-2.5 size-4 text-fg-3" aria-hidden />
    </div>
  );
}

/** The end of a form: what became of it at the left, the button at the right. */
export function FormFoot({ children }: { children: ReactNode }) {
  return <div className="flex items-center justify-end gap-2 px-4 py-3 lg:px-5">{children}</div>;
}
