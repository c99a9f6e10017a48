import type { FragmentType } from '@apollo/client';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { usePart } from '../../lib/graph/use-part.ts';
import { compareName, readPeriod } from '../../lib/period.ts';
import { useDrillTo } from '../../lib/use-drill.ts';
import { Card } from '../../ui/Card.tsx';
import { ChartCard } from '../../ui/charts/ChartCard.tsx';
import type { ChartSpec } from '../../ui/charts/chart-spec.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { steps } from './drivers.ts';
import { useOverviewParts } from './overview-parts.ts';
import { PartFailure } from './PartFailure.tsx';
import { type RevenueDrivers_MetricFragment, RevenueDrivers_MetricFragmentDoc } from './RevenueDrivers.generated.ts';

const DIMENSIONS = [
  { value: 'territories', label: 'Territory' },
  { value: 'categories', label: 'Category' },
  { value: 'channels', label: 'Channel' },
] as const;

/** Which parts made revenue change, and by how much: together exactly the difference. */
export function RevenueDrivers({ metric }: { metric: FragmentType<RevenueDrivers_MetricFragment> }) {
  const { variables } = useOverviewParts();
  const data = usePart(RevenueDrivers_MetricFragmentDoc, metric, variables);
  const [dimension, setDimension] = useState<(typeof DIMENSIONS)[number]['value']>('territories');
  const { search } = useLocation();
  const navigate = useNavigate();
  const drillTo = useDrillTo();
  if (!data) return null;
  const parts = data[dimension];
  const way = parts && steps(parts);
  const controls = <Segmented label="Dimension" value={dimension} options={DIMENSIONS} onChange={setDimension} />;
  const { compare } = readPeriod(new URLSearchParams(search));
  if (!parts || !way) {
    return (
      <Card title="What moved revenue">
        {controls}
        <PartFailure metric={data.key} path={['revenue', 0, dimension]} />
      </Card>
    );
  }
  const spec: ChartSpec = {
    version: 1,
    kind: 'waterfall',
    x: { field: 'name', label: 'Step', type: 'category' },
    y: { unit: data.unit, currency: parts.currency, better: data.better, zero: false },
    series: [{ field: 'value', label: 'Revenue', role: 'change' }],
    data: way.map(({ key = null, name, value, role }) => ({ key, name, value, role })),
  };
  return (
    <ChartCard
      title="What moved revenue"
      subtitle={`The change against the ${compareName(compare)}`}
      spec={spec}
      caption={`Waterfall chart: from revenue of the ${compareName(compare)} to revenue now, by ${parts.by}.`}
      controls={controls}
      onSelect={({ key, name, role }) => {
        const slice = typeof key === 'string' ? { by: parts.by, key } : undefined;
        if (role === 'start' || (role === 'change' && !slice)) return;
        void navigate(drillTo({ metric: data.key, slice }), {
          state: { label: slice && name },
          preventScrollReset: true,
        });
      }}
    />
  );
}
