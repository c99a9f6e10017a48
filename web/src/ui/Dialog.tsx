import { X } from 'lucide-react';
import { Dialog as Modal } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';

const WIDTHS = {
  small: 'w-[min(420px,100vw-24px)]',
  medium: 'w-[min(520px,100vw-24px)]',
  large: 'w-[min(760px,100vw-24px)]',
};

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** What this is about, in a sentence or two. */
  description?: ReactNode;
  size?: keyof typeof WIDTHS;
  /** Stays open on Escape and on a press beside it: what it shows is not shown again. */
  isSticky?: boolean;
  children: ReactNode;
}

/** Something to do before anything else goes on. The page behind it waits; Escape closes it. */
export function Dialog({ open, onOpenChange, title, description, size = 'medium', isSticky, children }: DialogProps) {
  const stay = (event: Event) => isSticky && event.preventDefault();
  return (
    <Modal.Root open={open} onOpenChange={onOpenChange}>
      <Modal.Portal>
        <Modal.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Modal.Content
          {...(!description && { 'aria-describedby': undefined })}
          onOpenAutoFocus={focusBody}
          onEscapeKeyDown={stay}
          onPointerDownOutside={stay}
          className={classes(
            'fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-24px)] -translate-1/2 animate-pop flex-col rounded-card border border-line bg-raised shadow-pop outline-none',
            WIDTHS[size],
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4">
            <div className="min-w-0 flex-1">
              <Modal.Title className="text-16">{title}</Modal.Title>
              {description && <Modal.Description className="mt-1 text-13 text-fg-2">{description}</Modal.Description>}
            </div>
            {!isSticky && (
              <Modal.Close asChild>
                <Button look="ghost" size="icon" aria-label="Close" className="-mt-1 -mr-2">
                  <X />
                </Button>
              </Modal.Close>
            )}
          </header>
          <div data-body className="min-h-0 overflow-y-auto px-5 pt-4 pb-5">
            {children}
          </div>
        </Modal.Content>
      </Modal.Portal>
    </Modal.Root>
  );
}

/** The first thing to do in a dialog is in its body; to close it comes last. */
function focusBody(event: Event): void {
  const body = event.target instanceof Element ? event.target.querySelector('[data-body]') : null;
  const first = body?.querySelector<HTMLElement>('input, select, textarea, button, a');
  if (!first) return;
  event.preventDefault();
  first.focus();
}

/** The buttons at the foot of a dialog, the one that goes on at the right. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-2 flex flex-wrap justify-end gap-2 max-md:[&>button]:flex-1">{children}</div>;
}
