import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface DetailPageProps {
  title: string;
  subtitle?: ReactNode;
  badge?: ReactNode;
  /** The list that it belongs to. */
  trail: { name: string; path: string };
  children: ReactNode;
  /** Facts beside the main part; below it where there is no room. */
  aside: ReactNode;
}

/** A page about one thing. */
export function DetailPage({ title, subtitle, badge, trail, children, aside }: DetailPageProps) {
  return (
    <>
      <title>{`${title} · A-EMS`}</title>
      <nav aria-label="Breadcrumb" className="mb-1 flex items-center gap-1 text-12 text-fg-3">
        <Link to={trail.path} className="hover:text-fg hover:underline">
          {trail.name}
        </Link>
        <ChevronRight className="size-3.5" aria-hidden />
        <span aria-current="page">{title}</span>
      </nav>
      <div className="flex flex-wrap items-center gap-2.5">
        <h1 className="text-20">{title}</h1>
        {badge}
      </div>
      {subtitle && <p className="text-13 text-fg-3">{subtitle}</p>}
      <div className="mt-4 grid items-start gap-4 @4xl:grid-cols-[minmax(0,1fr)_340px]">
        <div className="grid min-w-0 gap-4">{children}</div>
        <div className="grid min-w-0 gap-4">{aside}</div>
      </div>
    </>
  );
}
