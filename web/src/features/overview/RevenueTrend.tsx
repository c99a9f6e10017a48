import type { FragmentType } from '@apollo/client';
import { daysIn, formatDay, type Span } from '../../lib/dates.ts';
import { usePart } from '../../lib/graph/use-part.ts';
import { useLocale } from '../../lib/locale.ts';
import { useOpenDrill } from '../../lib/use-open-drill.ts';
import { AskAbout } from '../../ui/AskAbout.tsx';
import { Card } from '../../ui/Card.tsx';
import { ChartCard } from '../../ui/charts/ChartCard.tsx';
import type { ChartSpec } from '../../ui/charts/chart-spec.ts';
import { useOverviewParts } from './overview-parts.ts';
import { PartFailure } from './PartFailure.tsx';
import { type RevenueTrend_MetricFragment, RevenueTrend_MetricFragmentDoc } from './RevenueTrend.generated.ts';

/** Revenue over the period, with the same days of last year behind it. */
export function RevenueTrend({ metric }: { metric: FragmentType<RevenueTrend_MetricFragment> }) {
  const { variables } = useOverviewParts();
  const data = usePart(RevenueTrend_MetricFragmentDoc, metric, variables);
  const locale = useLocale();
  const openDrill = useOpenDrill();
  if (!data) return null;
  const points = data.againstLastYear ?? [];
  if (points.length === 0) {
    return (
      <Card title="Revenue against last year">
        <PartFailure metric={data.key} path={['revenue', 0, 'againstLastYear']} />
      </Card>
    );
  }
  const step = grainName(points);
  return (
    <ChartCard
      title="Revenue against last year"
      subtitle={`Revenue by ${step}, without tax and freight`}
      spec={trendSpec(data, data.latestOn ? `Sales orders, to ${formatDay(data.latestOn, locale)}` : 'Sales orders')}
      actions={<AskAbout metric="Revenue" />}
      caption={`Line chart: revenue by ${step} in ${points.length} points, and the same days of last year.`}
      onSelect={({ from, to }) => openDrill({ metric: data.key, span: { from: String(from), to: String(to) } })}
    />
  );
}

function trendSpec({ unit, better, value, againstLastYear }: RevenueTrend_MetricFragment, source: string): ChartSpec {
  return {
    version: 1,
    kind: 'line',
    x: { field: 'from', label: 'Days', type: 'span' },
    y: { unit, currency: value?.currency, better, zero: true },
    series: [
      { field: 'value', label: 'This year', role: 'actual' },
      { field: 'previous', label: 'Last year', role: 'comparison' },
    ],
    data: (againstLastYear ?? []).map(({ from, to, value: current, previous }) => ({
      from,
      to,
      value: current,
      previous,
    })),
    source,
  };
}

/** The step between two points, in a word. The first may be cut short by the period's beginning. */
function grainName(points: readonly Span[]): string {
  const days = Math.max(...points.slice(0, 3).map(daysIn));
  if (days <= 1) return 'day';
  if (days <= 7) return 'week';
  if (days <= 31) return 'month';
  return days <= 92 ? 'quarter' : 'year';
}
