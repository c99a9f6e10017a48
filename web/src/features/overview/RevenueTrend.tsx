import type { FragmentType } from '@apollo/client';
import { useNavigate } from 'react-router';
import { daysIn, formatDay } from '../../lib/dates.ts';
import { usePart } from '../../lib/graph/use-part.ts';
import { useLocale } from '../../lib/locale.ts';
import { useDrillTo } from '../../lib/use-drill.ts';
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
  const navigate = useNavigate();
  const drillTo = useDrillTo();
  if (!data) return null;
  const points = data.againstLastYear ?? [];
  if (points.length === 0) {
    return (
      <Card title="Revenue against last year">
        <PartFailure metric={data.key} path={['revenue', 0, 'againstLastYear']} />
      </Card>
    );
  }
  const spec: ChartSpec = {
    version: 1,
    kind: 'line',
    x: { field: 'from', label: 'Days', type: 'span' },
    y: { unit: data.unit, currency: data.value?.currency, better: data.better, zero: true },
    series: [
      { field: 'value', label: 'This year', role: 'actual' },
      { field: 'previous', label: 'Last year', role: 'comparison' },
    ],
    data: points.map(({ from, to, value, previous }) => ({ from, to, value, previous })),
    source: data.latestOn ? `Sales orders, to ${formatDay(data.latestOn, locale)}` : 'Sales orders',
  };
  return (
    <ChartCard
      title="Revenue against last year"
      subtitle={`Revenue by ${grainName(points)}, without tax and freight`}
      spec={spec}
      caption={`Line chart: revenue by ${grainName(points)} in ${points.length} points, and the same days of last year.`}
      onSelect={({ from, to }) =>
        void navigate(drillTo({ metric: data.key, span: { from: String(from), to: String(to) } }), {
          preventScrollReset: true,
        })
      }
    />
  );
}

/** The step between two points, in a word. The first may be cut short by the period's beginning. */
function grainName(points: readonly { from: string; to: string }[]): string {
  const days = Math.max(...points.slice(0, 3).map(daysIn));
  if (days <= 1) return 'day';
  if (days <= 7) return 'week';
  if (days <= 31) return 'month';
  return days <= 92 ? 'quarter' : 'year';
}
