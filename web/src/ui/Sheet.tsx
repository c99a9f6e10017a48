import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';

interface SheetProps {
  title: ReactNode;
  subtitle?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** A page beside the page: from the right, over it, closed by Escape, which goes back to where one was. */
export function Sheet({ title, subtitle, onClose, children }: SheetProps) {
  const [before] = useState(() => document.activeElement);
  const goBack = (event: Event) => {
    event.preventDefault();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-30 animate-fade bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={goBack}
          className="fixed inset-y-0 right-0 z-40 flex w-[min(560px,100vw)] animate-sheet flex-col border-l border-line bg-surface shadow-pop outline-none"
        >
          <header className="flex items-start gap-3 border-b border-line px-4 py-3 lg:px-5">
            <div className="min-w-0 flex-1">
              <Dialog.Title className="truncate text-16">{title}</Dialog.Title>
              {subtitle && <div className="text-12 text-fg-3">{subtitle}</div>}
            </div>
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
