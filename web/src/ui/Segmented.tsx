import { ToggleGroup } from 'radix-ui';
import { classes } from './classes.ts';

interface SegmentedProps<Value extends string> {
  label: string;
  value: Value | undefined;
  options: readonly { value: Value; label: string; title?: string }[];
  onChange: (value: Value) => void;
  className?: string;
}

/** One of a few, all of them in sight. */
export function Segmented<Value extends string>({ label, value, options, onChange, className }: SegmentedProps<Value>) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value ?? ''}
      onValueChange={(next) => next && onChange(next as Value)}
      className={classes('inline-flex h-8 items-center rounded-control border border-line bg-hover p-0.5', className)}
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          title={option.title}
          className="h-full rounded-pill px-2.5 text-12 font-medium text-fg-2 transition-colors hover:text-fg data-[state=on]:bg-chosen data-[state=on]:text-fg data-[state=on]:shadow-card"
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
