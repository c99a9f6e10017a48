import type { FragmentType } from '@apollo/client';
import type { KpiTile_MetricFragment } from './KpiTile.generated.ts';
import { KpiTile } from './KpiTile.tsx';

interface KpiStripProps {
  metrics: (FragmentType<KpiTile_MetricFragment> & { key: string })[];
}

/** Where the company stands, in six figures. */
export function KpiStrip({ metrics }: KpiStripProps) {
  return (
    <section aria-label="Key figures" className="card @container overflow-hidden">
      <div className="-mr-px -mb-px grid grid-cols-2 *:border-r *:border-b *:border-line @2xl:grid-cols-3 @min-[1280px]:grid-cols-6">
        {metrics.map((metric, index) => (
          <KpiTile key={metric.key} metric={metric} index={index} />
        ))}
      </div>
    </section>
  );
}
