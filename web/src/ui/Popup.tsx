import { X } from 'lucide-react';
import { Dialog, Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { useIsPhone } from './use-is-phone.ts';

interface PopupProps {
  /** What is done here, in a word or two. */
  title: string;
  /** The button that opens it. */
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Hears that it is closed: what it prevents is going back to the trigger. */
  onClosed?: (event: Event) => void;
  children: ReactNode;
}

/** Something small to set, beside what it belongs to; on a phone a sheet at the foot of the screen. Escape closes it. */
export function Popup(props: PopupProps) {
  return useIsPhone() ? <FootSheet {...props} /> : <Beside {...props} />;
}

function Beside({ title, trigger, open, onOpenChange, onClosed, children }: PopupProps) {
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={title}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={onClosed}
          className="z-50 flex max-h-(--radix-popover-content-available-height) w-80 animate-pop flex-col rounded-card border border-line bg-raised shadow-pop outline-none"
        >
          <p aria-hidden className="px-3.5 pt-3 pb-1 text-12 font-medium text-fg-3">
            {title}
          </p>
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function FootSheet({ title, trigger, open, onOpenChange, onClosed, children }: PopupProps) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Trigger asChild>{trigger}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={onClosed}
          className="fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] animate-rise flex-col rounded-t-card border-t border-line bg-raised pb-[env(safe-area-inset-bottom)] shadow-pop outline-none"
        >
          <header className="flex items-center gap-3 py-2 pr-2 pl-4">
            <Dialog.Title className="min-w-0 flex-1 text-14">{title}</Dialog.Title>
            <Dialog.Close asChild>
              <Button look="ghost" size="icon" aria-label="Close">
                <X />
              </Button>
            </Dialog.Close>
          </header>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
