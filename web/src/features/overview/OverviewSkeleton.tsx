import type { ReactNode } from 'react';
import { BriefSkeleton } from './BriefSkeleton.tsx';

/** The page's boxes before their figures are here. */
export function OverviewSkeleton() {
  return (
    <div role="status" aria-label="Loading">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="grid gap-1.5">
          <div className="skeleton h-6 w-48" />
          <div className="skeleton h-4 w-60" />
        </div>
        <div className="skeleton h-8 w-80" />
      </div>
      <div className="mt-4 grid gap-4">
        <div className="card @container overflow-hidden">
          <div className="h-11 border-b border-line" />
          <BriefSkeleton />
        </div>
        <div className="card @container overflow-hidden">
          <div className="grid grid-cols-2 @2xl:grid-cols-3 @min-[1280px]:grid-cols-6">
            {times(6, <TileSkeleton />)}
          </div>
        </div>
        <div className="grid gap-4 @4xl:grid-cols-[7fr_5fr]">{times(4, <ChartSkeleton />)}</div>
      </div>
    </div>
  );
}

function TileSkeleton() {
  return (
    <div className="grid gap-2.5 px-4 pt-4 pb-4 lg:px-5">
      <div className="skeleton h-4 w-20" />
      <div className="skeleton h-7 w-28" />
      <div className="skeleton h-8" />
      <div className="skeleton h-4 w-32" />
    </div>
  );
}

function ChartSkeleton() {
  return (
    <div className="card p-4 lg:p-5">
      <div className="skeleton h-4 w-40" />
      <div className="skeleton mt-6 h-78" />
    </div>
  );
}

function times(count: number, part: ReactNode): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: placeholders are all alike
  return Array.from({ length: count }, (_, index) => <div key={index}>{part}</div>);
}
