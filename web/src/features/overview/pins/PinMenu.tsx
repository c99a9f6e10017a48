import { ArrowDown, ArrowUp, Ellipsis, MessageSquareText, Pencil, PinOff } from 'lucide-react';
import { useAskBeside } from '../../../lib/ask.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../../ui/Menu.tsx';
import type { PinnedChart } from './use-pinned-charts.ts';

/** What can be done with a pinned chart; it cannot be moved where there is no way. */
export interface PinActs {
  onEarlier: (() => void) | undefined;
  onLater: (() => void) | undefined;
  onRename: () => void;
  onUnpin: () => void;
}

interface PinItemsProps {
  pin: PinnedChart;
  acts: PinActs;
}

/** Those things, in a menu of its own where there is no chart. */
export function PinMenu({ pin, acts }: PinItemsProps) {
  return (
    <Menu
      trigger={
        <Button look="ghost" size="icon" aria-label={`${pin.title}: more`}>
          <Ellipsis />
        </Button>
      }
    >
      <PinItems pin={pin} acts={acts} />
    </Menu>
  );
}

/** The same as items of a menu. */
export function PinItems({ pin: { question }, acts: { onEarlier, onLater, onRename, onUnpin } }: PinItemsProps) {
  const askBeside = useAskBeside();
  return (
    <>
      {askBeside && (
        <MenuItem onSelect={() => askBeside(question)}>
          <MessageSquareText aria-hidden /> Ask about this
        </MenuItem>
      )}
      <MenuItem onSelect={onRename}>
        <Pencil aria-hidden /> Rename
      </MenuItem>
      {onEarlier && (
        <MenuItem onSelect={onEarlier}>
          <ArrowUp aria-hidden /> Move forward
        </MenuItem>
      )}
      {onLater && (
        <MenuItem onSelect={onLater}>
          <ArrowDown aria-hidden /> Move back
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem onSelect={onUnpin} className="text-neg! [&_svg]:text-neg!">
        <PinOff aria-hidden /> Unpin
      </MenuItem>
    </>
  );
}
