import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  /** What would stand here, in a sentence. */
  children: ReactNode;
  action?: ReactNode;
}

/** Nothing is here yet: what would be, and how to begin. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center justify-center gap-1 px-6 py-12 text-center">
      <span className="mb-2 flex size-10 items-center justify-center rounded-full bg-hover">
        <Icon className="size-5 text-fg-3" aria-hidden />
      </span>
      <p className="text-14 font-semibold">{title}</p>
      <p className="max-w-90 text-13 text-fg-2">{children}</p>
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
