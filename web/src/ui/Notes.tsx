import type { LucideIcon } from 'lucide-react';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';

/** A part of a page that did not come, said inside its own box. */
export function FailureNote({ children, onRetry }: { children: ReactNode; onRetry?: () => void }) {
  return (
    <div role="status" className="flex flex-1 flex-col items-start gap-2 py-2 text-13 text-fg-2">
      <p className="flex items-start gap-2">
        <CircleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
        <span>{children}</span>
      </p>
      {onRetry && (
        <Button size="small" onClick={onRetry} className="ml-6">
          Try again
        </Button>
      )}
    </div>
  );
}

interface EmptyNoteProps {
  icon: LucideIcon;
  children: ReactNode;
  action?: ReactNode;
}

/** Nothing here: why, and what to do about it. */
export function EmptyNote({ icon: Icon, children, action }: EmptyNoteProps) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-3 py-10 text-center text-13 text-fg-2">
      <Icon className="size-5 text-fg-3" aria-hidden />
      <p className="max-w-80">{children}</p>
      {action}
    </div>
  );
}

/** Why what was sent was not accepted. */
export function RefusalNote({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="rounded-control bg-neg-wash px-3 py-2 text-13 text-neg">
      {children}
    </p>
  );
}
