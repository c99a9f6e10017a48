import { type FormEvent, useState } from 'react';
import type { Span } from '../lib/dates.ts';
import { readSpan } from '../lib/period.ts';
import { Button } from './Button.tsx';

interface SpanFormProps {
  span: Span | undefined;
  /** What the button says: a verb. */
  action: string;
  onSubmit: (span: Span) => void;
}

/** From a day to a day. */
export function SpanForm({ span, action, onSubmit }: SpanFormProps) {
  const [isRefused, setIsRefused] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = readSpan(`${form.get('from')}..${form.get('to')}`);
    setIsRefused(!chosen);
    if (chosen) onSubmit(chosen);
  };
  return (
    <form onSubmit={submit} className="@container grid gap-3">
      <div className="grid gap-3 @[15rem]:grid-cols-2 @[15rem]:gap-2">
        <DayField name="from" label="First day" value={span?.from} />
        <DayField name="to" label="Last day" value={span?.to} />
      </div>
      {isRefused && (
        <p role="alert" className="text-12 text-neg">
          The last day must not be before the first.
        </p>
      )}
      <Button type="submit" look="primary">
        {action}
      </Button>
    </form>
  );
}

function DayField({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <label className="grid gap-1 text-12 font-medium text-fg-2">
      {label}
      <input
        type="date"
        name={name}
        required
        defaultValue={value}
        className="h-9 w-full min-w-0 rounded-control border border-line-strong bg-surface px-2 text-13 text-fg"
      />
    </label>
  );
}
