import type { ChartSpec } from '../../ui/charts/chart-spec.ts';
import type { MetricTrend_MetricFragment } from './MetricTrend.generated.ts';

type Value = NonNullable<MetricTrend_MetricFragment['value']>;
type Trend = NonNullable<MetricTrend_MetricFragment['trend']>;

/** The metric's course as a chart. Amounts stand on zero; the courses of shares and ratios would be flat there. */
export function trendSpec(metric: MetricTrend_MetricFragment, value: Value, trend: Trend, against: string): ChartSpec {
  const { name, unit, better } = metric;
  return {
    version: 1,
    kind: 'line',
    x: { field: 'from', label: 'Days', type: 'span' },
    y: { unit, currency: value.currency, better, zero: unit === 'MONEY' || unit === 'COUNT' },
    series: [
      { field: 'value', label: name, role: 'actual' },
      { field: 'previous', label: against, role: 'comparison' },
    ],
    data: trend.map(({ from, to, value: current, previous }) => ({ from, to, value: current, previous })),
  };
}
