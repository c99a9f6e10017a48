import { type ComponentProps, useId } from 'react';

/** A labelled choice of one among many. */
export function SelectField({ label, ...select }: ComponentProps<'select'> & { label: string }) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-13 font-medium">
        {label}
      </label>
      <select
        {...select}
        id={id}
        className="h-10 w-full rounded-control border border-line-strong bg-surface px-2.5 text-14 outline-none focus:border-accent focus:ring-3 focus:ring-accent/20"
      />
    </div>
  );
}
