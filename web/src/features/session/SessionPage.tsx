import type { ReactNode } from 'react';
import { Logo } from '../../ui/Logo.tsx';

interface SessionPageProps {
  title: string;
  subtitle: ReactNode;
  children: ReactNode;
  /** The other way in. */
  footer: ReactNode;
}

/** The frame of signing in and signing up. */
export function SessionPage({ title, subtitle, children, footer }: SessionPageProps) {
  return (
    <main className="flex min-h-dvh items-center justify-center px-4 py-10">
      <title>{`${title} · A-EMS`}</title>
      <div className="w-full max-w-[360px]">
        <Logo size={40} />
        <h1 className="mt-6 text-20">{title}</h1>
        <p className="text-14 text-fg-3">{subtitle}</p>
        <div className="mt-6">{children}</div>
        <p className="mt-6 text-13 text-fg-2 [&_a]:underline">{footer}</p>
      </div>
    </main>
  );
}
