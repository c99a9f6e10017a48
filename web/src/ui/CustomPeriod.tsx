import { CalendarRange } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type FormEvent, useState } from 'react';
import type { Span } from '../lib/dates.ts';
import { readSpan } from '../lib/period.ts';
import { Button } from './Button.tsx';

interface CustomPeriodProps {
  period: Span | undefined;
  onChoose: (span: Span) => void;
}

/** A period that no preset is: from a day to a day. */
export function CustomPeriod({ period, onChoose }: CustomPeriodProps) {
  const [open, setOpen] = useState(false);
  const choose = (span: Span) => {
    onChoose(span);
    setOpen(false);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button
          look={period ? 'chosen' : 'secondary'}
          size="icon"
          aria-label="Custom period"
          aria-pressed={period !== undefined}
          data-shortcut="p"
        >
          <CalendarRange />
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          collisionPadding={8}
          className="z-50 w-64 animate-pop rounded-card border border-line bg-raised p-4 shadow-pop"
        >
          <SpanForm span={period} onSubmit={choose} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function SpanForm({ span, onSubmit }: { span: Span | undefined; onSubmit: (span: Span) => void }) {
  const [isRefused, setIsRefused] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = readSpan(`${form.get('from')}..${form.get('to')}`);
    setIsRefused(!chosen);
    if (chosen) onSubmit(chosen);
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <DayField name="from" label="First day" value={span?.from} />
      <DayField name="to" label="Last day" value={span?.to} />
      {isRefused && (
        <p role="alert" className="text-12 text-neg">
          The last day must not be before the first.
        </p>
      )}
      <Button type="submit" look="primary">
        Show this period
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
        className="h-9 rounded-control border border-line-strong bg-surface px-2 text-13 text-fg"
      />
    </label>
  );
}
