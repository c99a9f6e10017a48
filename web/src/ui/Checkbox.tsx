import { Check, Minus } from 'lucide-react';
import { Checkbox as Box } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';

interface CheckboxProps {
  /** Stands beside the box. */
  label: ReactNode;
  /** Says more under the label. */
  description?: ReactNode;
  /** Keeps the label for screen readers only, in tables whose headings say it. */
  isBare?: boolean;
  checked: boolean | 'indeterminate';
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

/** Chosen or not; takes effect with the form that it is in. */
export function Checkbox({ label, description, isBare, checked, onChange, disabled }: CheckboxProps) {
  const id = useId();
  return (
    <div className={classes('flex items-start gap-2.5', disabled && 'opacity-60')}>
      <Box.Root
        id={id}
        checked={checked}
        onCheckedChange={(next) => onChange(next === true)}
        disabled={disabled}
        aria-describedby={description ? `${id}-more` : undefined}
        className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-[4px] border border-control bg-surface text-on-accent transition-colors data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:border-accent data-[state=indeterminate]:bg-accent"
      >
        <Box.Indicator>
          {checked === 'indeterminate' ? (
            <Minus className="size-3" aria-hidden />
          ) : (
            <Check className="size-3" aria-hidden />
          )}
        </Box.Indicator>
      </Box.Root>
      <div className={isBare ? 'sr-only' : 'min-w-0'}>
        <label htmlFor={id} className="block text-13">
          {label}
        </label>
        {description && (
          <p id={`${id}-more`} className="text-12 text-fg-3">
            {description}
          </p>
        )}
      </div>
    </div>
  );
}
