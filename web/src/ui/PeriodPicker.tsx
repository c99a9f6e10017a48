import { CalendarRange, ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type FormEvent, useState } from 'react';
import { COMPARES, type PeriodChoice, PRESETS, readSpan } from '../lib/period.ts';
import { Button } from './Button.tsx';
import { Menu, MenuChoice, MenuLabel } from './Menu.tsx';
import { Segmented } from './Segmented.tsx';

interface PeriodPickerProps {
  value: PeriodChoice;
  onChange: (change: Partial<PeriodChoice>) => void;
}

/** Which days a page shows, and what they are held against. */
export function PeriodPicker({ value: { period, compare }, onChange }: PeriodPickerProps) {
  const isPreset = typeof period === 'string';
  const compareOption = COMPARES.find(({ code }) => code === compare);
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2 print:hidden">
      <Segmented
        label="Period"
        value={isPreset ? period : undefined}
        options={PRESETS.map(({ code, label, name }) => ({ value: code, label, title: name }))}
        onChange={(code) => onChange({ period: code })}
      />
      <CustomPeriod period={isPreset ? undefined : period} onChoose={(span) => onChange({ period: span })} />
      <Menu
        trigger={
          <Button>
            <span className="text-fg-2">Compare:</span> {compareOption?.name}
            <ChevronDown aria-hidden className="text-fg-3" />
          </Button>
        }
      >
        <MenuLabel>Compare with</MenuLabel>
        <MenuChoice
          value={compare}
          options={COMPARES.map(({ code, name }) => ({ value: code, label: `The ${name}` }))}
          onChange={(code) => onChange({ compare: code })}
        />
      </Menu>
    </div>
  );
}

interface CustomPeriodProps {
  period: { from: string; to: string } | undefined;
  onChoose: (span: { from: string; to: string }) => void;
}

function CustomPeriod({ period, onChoose }: CustomPeriodProps) {
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const span = readSpan(`${form.get('from')}..${form.get('to')}`);
    setProblem(!span);
    if (!span) return;
    onChoose(span);
    setOpen(false);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button
          size="icon"
          aria-label="Custom period"
          aria-pressed={period !== undefined}
          data-shortcut="p"
          className="aria-pressed:text-accent-text"
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
          <form onSubmit={submit} className="grid gap-3">
            <DayField name="from" label="First day" value={period?.from} />
            <DayField name="to" label="Last day" value={period?.to} />
            {problem && (
              <p role="alert" className="text-12 text-neg">
                The last day must not be before the first.
              </p>
            )}
            <Button type="submit" look="primary">
              Show this period
            </Button>
          </form>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
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
