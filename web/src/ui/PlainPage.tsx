import type { ReactNode } from 'react';
import { Logo } from './Logo.tsx';

interface PlainPageProps {
  title: string;
  subtitle?: ReactNode;
  children?: ReactNode;
  /** The other ways from here. */
  footer?: ReactNode;
}

/** A page that stands alone, outside the product's navigation: one thing to do. */
export function PlainPage({ title, subtitle, children, footer }: PlainPageProps) {
  return (
    // From above, not centred: what comes later moves nothing that is there.
    <main className="flex min-h-dvh justify-center px-4 pt-[max(32px,14dvh)] pb-10">
      <title>{`${title} · A-EMS`}</title>
      <div className="w-full max-w-[360px]">
        <Logo size={40} />
        <h1 className="mt-6 text-20">{title}</h1>
        {subtitle && <p className="mt-0.5 text-14 text-fg-3">{subtitle}</p>}
        {children && <div className="mt-6">{children}</div>}
        {footer && <div className="mt-6 grid gap-1.5 text-13 text-fg-2">{footer}</div>}
      </div>
    </main>
  );
}
