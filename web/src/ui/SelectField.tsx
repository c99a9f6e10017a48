import { ChevronDown } from 'lucide-react';
import { type ComponentProps, useId } from 'react';

/** A labelled choice of one among many. */
export function SelectField({ label, ...select }: ComponentProps<'select'> & { label: string }) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-13 font-medium">
        {label}
      </label>
      <div className="relative min-w-0">
        <select
          {...select}
          id={id}
          className="h-10 w-full appearance-none truncate rounded-control border border-line-strong bg-surface pr-8 pl-3 text-14 outline-none focus:border-accent focus:ring-3 focus:ring-accent/20"
        />
        <ChevronDown className="pointer-events-none absolute top-3 right-2.5 size-4 text-fg-3" aria-hidden />
      </div>
    </div>
  );
}
