import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { classes } from './classes.ts';

interface DetailPageProps {
  title: string;
  subtitle?: ReactNode;
  badge?: ReactNode;
  /** Before the title: a picture. */
  lead?: ReactNode;
  /** At the right of the title. */
  actions?: ReactNode;
  /** The list that it belongs to. */
  trail: { name: string; path: string };
  children: ReactNode;
  /** Facts beside the main part; below it where there is no room. */
  aside: ReactNode;
}

/** A page about one thing. */
export function DetailPage({ title, subtitle, badge, lead, actions, trail, children, aside }: DetailPageProps) {
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
      <div className={classes('flex items-center gap-3.5', lead !== undefined && 'mt-3')}>
        {lead}
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-center gap-2.5">
            <h1 className="text-20">{title}</h1>
            {badge}
          </div>
          {subtitle && <p className="truncate text-13 text-fg-3">{subtitle}</p>}
        </div>
        {actions}
      </div>
      <div className="mt-4 grid items-start gap-4 @4xl:grid-cols-[minmax(0,1fr)_340px]">
        <div className="grid min-w-0 gap-4">{children}</div>
        <div className="grid min-w-0 gap-4">{aside}</div>
      </div>
    </>
  );
}
