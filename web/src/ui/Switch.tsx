import { Switch as Toggle } from 'radix-ui';

interface SwitchProps {
  /** What it switches, for screen readers; the visible words stand beside it. */
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

/** On or off, effective at once. */
export function Switch({ label, checked, onChange, disabled }: SwitchProps) {
  return (
    <Toggle.Root
      aria-label={label}
      checked={checked}
      onCheckedChange={onChange}
      disabled={disabled}
      className="h-5 w-9 shrink-0 rounded-full bg-switch p-0.5 transition-colors disabled:opacity-50 data-[state=checked]:bg-accent"
    >
      <Toggle.Thumb className="block size-4 rounded-full bg-on-accent shadow-card transition-transform data-[state=checked]:translate-x-4" />
    </Toggle.Root>
  );
}
