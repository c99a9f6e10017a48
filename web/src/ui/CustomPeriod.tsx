import { CalendarRange } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import type { Span } from '../lib/dates.ts';
import { Button } from './Button.tsx';
import { SpanForm } from './SpanForm.tsx';

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
          <SpanForm span={period} action="Show this period" onSubmit={choose} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
