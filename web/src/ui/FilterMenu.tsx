import { Check, ListFilter } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { Button } from './Button.tsx';
import { Menu } from './Menu.tsx';

interface FilterMenuProps {
  name: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[] | undefined;
  onChange: (values: string[]) => void;
}

/** Keeps some values of one property; none chosen keeps all. */
export function FilterMenu({ name, options, chosen = [], onChange }: FilterMenuProps) {
  const labels = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <Menu
      align="start"
      trigger={
        <Button look={labels.length > 0 ? 'chosen' : 'secondary'}>
          <ListFilter aria-hidden />
          {labels.length > 0 ? `${name}: ${labels.join(', ')}` : name}
        </Button>
      }
    >
      {options.map(({ value, label }) => (
        <DropdownMenu.CheckboxItem
          key={value}
          checked={chosen.includes(value)}
          onCheckedChange={() => toggle(value)}
          onSelect={(event) => event.preventDefault()}
          className="flex h-8 items-center gap-2 rounded-pill px-2 outline-none select-none data-[highlighted]:bg-hover [&_svg]:size-4"
        >
          <span className="flex size-4 items-center justify-center">
            <DropdownMenu.ItemIndicator>
              <Check aria-hidden />
            </DropdownMenu.ItemIndicator>
          </span>
          {label}
        </DropdownMenu.CheckboxItem>
      ))}
    </Menu>
  );
}
