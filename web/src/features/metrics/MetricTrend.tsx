import { useSearchParams } from 'react-router';
import { whyMissing } from '../../lib/graph/failure.ts';
import { usePart } from '../../lib/graph/use-part.ts';
import { compareName } from '../../lib/period.ts';
import { useOpenDrill } from '../../lib/use-open-drill.ts';
import { useSetParam } from '../../lib/use-set-param.ts';
import { Card } from '../../ui/Card.tsx';
import { ChartCard } from '../../ui/charts/ChartCard.tsx';
import { MissingPart } from '../../ui/MissingPart.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { MetricHeadline } from './MetricHeadline.tsx';
import { type MetricTrend_MetricFragment, MetricTrend_MetricFragmentDoc } from './MetricTrend.generated.ts';
import { GRAINS, grainOf, readMetricAddress } from './metric-address.ts';
import type { MetricPart } from './metric-part.ts';
import { trendSpec } from './trend-spec.ts';

/** The metric's value and its course, step by step. */
export function MetricTrend({ metric, variables, error, retry }: MetricPart<MetricTrend_MetricFragment>) {
  const data = usePart(MetricTrend_MetricFragmentDoc, metric, variables);
  const [search] = useSearchParams();
  const setParam = useSetParam();
  const openDrill = useOpenDrill();
  if (!data) return null;
  const { key, name, value, trend } = data;
  if (!value || !trend) {
    return (
      <Card title="Course">
        <MissingPart failure={whyMissing(error, ['metrics', 0], key)} onRetry={retry} />
      </Card>
    );
  }
  const { compare, grain = grainOf(trend) } = readMetricAddress(search);
  return (
    <ChartCard
      title="Course"
      subtitle={`Against the ${compareName(compare)}`}
      spec={trendSpec(data, value, trend, `The ${compareName(compare)}`)}
      caption={`Line chart: ${name} in ${trend.length} steps, against the ${compareName(compare)}.`}
      controls={
        <div className="flex flex-wrap items-center justify-between gap-3">
          <MetricHeadline metric={data} value={value} scope={JSON.stringify(variables)} />
          <Segmented
            label="Step"
            value={grain}
            options={GRAINS}
            onChange={(step) => setParam('grain', step.toLowerCase())}
          />
        </div>
      }
      onSelect={({ from, to }) => openDrill({ metric: key, span: { from: String(from), to: String(to) } })}
    />
  );
}
