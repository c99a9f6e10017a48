import type { FragmentType } from '@apollo/client';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { usePart } from '../../lib/graph/use-part.ts';
import { compareName, readPeriod } from '../../lib/period.ts';
import { useOpenDrill } from '../../lib/use-open-drill.ts';
import { AskAbout } from '../../ui/AskAbout.tsx';
import { Card } from '../../ui/Card.tsx';
import { ChartCard } from '../../ui/charts/ChartCard.tsx';
import type { ChartRow } from '../../ui/charts/chart-spec.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { driversSpec, sliceOf, steps } from './drivers.ts';
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
  const openDrill = useOpenDrill();
  if (!data) return null;
  const parts = data[dimension];
  const way = parts && steps(parts);
  const controls = <Segmented label="Dimension" value={dimension} options={DIMENSIONS} onChange={setDimension} />;
  if (!parts || !way) {
    return (
      <Card title="What moved revenue" actions={controls}>
        <PartFailure metric={data.key} path={['revenue', 0, dimension]} part={parts} />
      </Card>
    );
  }
  const against = compareName(readPeriod(new URLSearchParams(search)).compare);
  const open = (row: ChartRow) => {
    const slice = sliceOf(row, parts.by);
    if (slice || row.role === 'end') openDrill({ metric: data.key, slice }, String(row.name));
  };
  return (
    <ChartCard
      title="What moved revenue"
      subtitle={`The change against the ${against}`}
      spec={driversSpec(way, { ...data, currency: parts.currency })}
      caption={`Waterfall chart: from revenue of the ${against} to revenue now, by ${parts.by}.`}
      actions={<AskAbout metric="Revenue" aspect="DRIVERS" />}
      controls={controls}
      onSelect={open}
    />
  );
}
