import { Command } from 'cmdk';
import { Check } from 'lucide-react';
import { useFirstFocus } from './use-first-focus.ts';

interface SearchListProps {
  label: string;
  /** Those that are chosen. */
  values: readonly string[];
  options: readonly { value: string; label: string }[];
  onToggle: (value: string) => void;
  /** Who looks among more than there is here; otherwise these are looked through. */
  search?: { text: string; onChange: (text: string) => void; isBusy: boolean };
}

/** Some of many, found by typing: arrows move, Enter chooses. */
export function SearchList({ label, values, options, onToggle, search }: SearchListProps) {
  return (
    <Command
      ref={useFirstFocus<HTMLDivElement>()}
      label={label}
      loop
      shouldFilter={!search}
      filter={(_, text, [name = ''] = []) => (fold(name).includes(fold(text)) ? 1 : 0)}
      className="flex min-h-0 flex-col"
    >
      <Command.Input
        placeholder={label}
        {...(search && { value: search.text, onValueChange: search.onChange })}
        className="mx-2 h-8 shrink-0 rounded-control border border-line-strong bg-surface px-2.5 text-16 outline-none placeholder:text-fg-3 focus:border-accent max-md:h-10 md:text-13"
      />
      <Command.List aria-busy={search?.isBusy} className="mt-1 max-h-60 min-h-16 scroll-py-1 overflow-y-auto px-1">
        <Command.Empty className="py-5 text-center text-13 text-fg-2">
          {search?.isBusy ? 'Looking…' : 'Nothing is called that.'}
        </Command.Empty>
        {options.map((option) => (
          <Command.Item
            key={option.value}
            value={option.value}
            keywords={[option.label]}
            onSelect={() => onToggle(option.value)}
            className="flex min-h-8 cursor-default items-center gap-2 rounded-pill px-2 py-1 text-13 data-[selected=true]:bg-hover max-md:min-h-11 max-md:text-14"
          >
            <Check
              className={`size-4 shrink-0 ${values.includes(option.value) ? 'text-accent-text' : 'invisible'}`}
              aria-hidden
            />
            <span className="min-w-0 flex-1">{option.label}</span>
            {values.includes(option.value) && <span className="sr-only">(chosen)</span>}
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}

function fold(text: string): string {
  return text.trim().toLocaleLowerCase();
}
