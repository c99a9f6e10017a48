import { ChevronDown } from 'lucide-react';
import { COMPARES, type PeriodChoice, PRESETS } from '../lib/period.ts';
import { Button } from './Button.tsx';
import { CustomPeriod } from './CustomPeriod.tsx';
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
