import { Search } from 'lucide-react';
import { useId } from 'react';

/** Looks among the conversations. */
export function HistorySearch({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const id = useId();
  return (
    <div className="relative shrink-0">
      <Search className="pointer-events-none absolute top-2 left-2.5 size-4 text-fg-3" aria-hidden />
      <label htmlFor={id} className="sr-only">
        Find a conversation
      </label>
      <input
        id={id}
        type="search"
        data-shortcut="/"
        value={value}
        placeholder="Find a conversation"
        onChange={(event) => onChange(event.target.value)}
        className="h-8 w-full rounded-control border border-line bg-surface pr-2 pl-8 text-13 placeholder:text-fg-3"
      />
    </div>
  );
}
