import { useNavigate, useSearchParams } from 'react-router';
import { formatShort } from '../../lib/format.ts';
import { failureAt, sourceOf } from '../../lib/graph/failure.ts';
import { usePart } from '../../lib/graph/use-part.ts';
import { useLocale } from '../../lib/locale.ts';
import { compareName } from '../../lib/period.ts';
import { useDrillTo } from '../../lib/use-drill.ts';
import { Card } from '../../ui/Card.tsx';
import { ChartCard } from '../../ui/charts/ChartCard.tsx';
import type { ChartSpec } from '../../ui/charts/chart-spec.ts';
import { Delta } from '../../ui/Delta.tsx';
import { DrillLink } from '../../ui/DrillLink.tsx';
import { FailureNote } from '../../ui/Notes.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Ticking } from '../../ui/Ticking.tsx';
import { type MetricTrend_MetricFragment, MetricTrend_MetricFragmentDoc } from './MetricTrend.generated.ts';
import { GRAINS, grainOf, readMetricAddress } from './metric-address.ts';
import type { MetricPart } from './metric-part.ts';

/** The metric's value and its course, step by step. */
export function MetricTrend({ metric, variables, error, retry }: MetricPart<MetricTrend_MetricFragment>) {
  const data = usePart(MetricTrend_MetricFragmentDoc, metric, variables);
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const drillTo = useDrillTo();
  if (!data) return null;
  const { compare, grain } = readMetricAddress(search);
  if (!data.trend || !data.value) {
    const failure = failureAt(error, ['metrics', 0, data.value ? 'trend' : 'value'], sourceOf(data.key));
    return (
      <Card title="Course">
        <FailureNote onRetry={failure?.isPassing ? retry : undefined}>
          {failure?.text ?? 'There is no data yet.'}
        </FailureNote>
      </Card>
    );
  }
  const chooseGrain = (value: string) =>
    setSearch((current) => new URLSearchParams({ ...Object.fromEntries(current), grain: value.toLowerCase() }), {
      preventScrollReset: true,
    });
  const spec: ChartSpec = {
    version: 1,
    kind: 'line',
    x: { field: 'from', label: 'Days', type: 'span' },
    y: {
      unit: data.unit,
      currency: data.value.currency,
      better: data.better,
      zero: data.unit === 'MONEY' || data.unit === 'COUNT',
    },
    series: [
      { field: 'value', label: data.name, role: 'actual' },
      { field: 'previous', label: `The ${compareName(compare)}`, role: 'comparison' },
    ],
    data: data.trend.map(({ from, to, value, previous }) => ({ from, to, value, previous })),
  };
  return (
    <ChartCard
      title="Course"
      subtitle={`Against the ${compareName(compare)}`}
      spec={spec}
      caption={`Line chart: ${data.name} in ${data.trend.length} steps, against the ${compareName(compare)}.`}
      controls={
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Headline data={data} value={data.value} scope={JSON.stringify(variables)} />
          <Segmented label="Step" value={grain ?? grainOf(data.trend)} options={GRAINS} onChange={chooseGrain} />
        </div>
      }
      onSelect={({ from, to }) =>
        void navigate(drillTo({ metric: data.key, span: { from: String(from), to: String(to) } }), {
          preventScrollReset: true,
        })
      }
    />
  );
}

type Value = NonNullable<MetricTrend_MetricFragment['value']>;

function Headline({ data, value, scope }: { data: MetricTrend_MetricFragment; value: Value; scope: string }) {
  const locale = useLocale();
  const text =
    value.current === null ? '–' : formatShort(value.current, { unit: data.unit, currency: value.currency }, locale);
  return (
    <div data-metric={data.key} className="flex items-center gap-2.5">
      <DrillLink drill={{ metric: data.key }} className="num text-26 font-semibold">
        <Ticking value={value.current} scope={scope}>
          {text}
        </Ticking>
      </DrillLink>
      <Delta change={value.change} changeRate={value.changeRate} unit={data.unit} better={data.better} />
    </div>
  );
}
