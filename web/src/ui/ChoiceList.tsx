import { Check } from 'lucide-react';
import { ToggleGroup } from 'radix-ui';
import { useFirstFocus } from './use-first-focus.ts';

interface ChoiceListProps<Value extends string> {
  label: string;
  value: Value | undefined;
  options: readonly { value: Value; label: string /** What it comes to, at the right. */; detail?: string }[];
  /** Also hears of the present one. */
  onChoose: (value: Value) => void;
}

/** One of several, below each other, to be chosen next: arrows move, Enter chooses. */
export function ChoiceList<Value extends string>({ label, value, options, onChoose }: ChoiceListProps<Value>) {
  return (
    <ToggleGroup.Root
      ref={useFirstFocus<HTMLDivElement>()}
      type="single"
      orientation="vertical"
      aria-label={label}
      value={value ?? ''}
      // A press on the present one says nothing.
      onValueChange={(next) => onChoose((next || value) as Value)}
      className="flex flex-col"
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className="flex min-h-8 items-center gap-2 rounded-pill px-2 py-1 text-left text-13 outline-none hover:bg-hover focus-visible:bg-hover max-md:min-h-10 max-md:text-14"
        >
          <Check
            className={`size-4 shrink-0 ${option.value === value ? 'text-accent-text' : 'invisible'}`}
            aria-hidden
          />
          <span className="min-w-0 flex-1 first-letter:uppercase">{option.label}</span>
          {option.detail && <span className="num shrink-0 text-12 text-fg-3">{option.detail}</span>}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
