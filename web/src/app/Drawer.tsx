import { Dialog } from 'radix-ui';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { useLocation } from 'react-router';

interface DrawerProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}

/** The navigation on a narrow screen. It closes when one has gone somewhere. */
export function Drawer({ open, onOpenChange, children }: DrawerProps) {
  const { pathname } = useLocation();
  const close = useEffectEvent(() => onOpenChange(false));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what closes it
  useEffect(() => close(), [pathname]);
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 w-70 max-w-[85vw] bg-bg shadow-pop outline-none"
        >
          <Dialog.Title className="sr-only">Navigation</Dialog.Title>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
