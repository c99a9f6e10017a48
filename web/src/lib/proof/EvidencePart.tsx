import { type ReactNode, useId } from 'react';

interface EvidencePartProps {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}

/** One titled part of a proof. */
export function EvidencePart({ title, action, children }: EvidencePartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-2">
      <header className="flex min-h-7 items-center justify-between gap-3">
        <h3 id={id} className="text-13">
          {title}
        </h3>
        {action}
      </header>
      {children}
    </section>
  );
}
