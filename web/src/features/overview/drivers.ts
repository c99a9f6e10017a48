import type { Better, Measure } from '../../lib/format.ts';
import type { BreakdownPartsFragment } from '../../lib/graph/BreakdownParts.generated.ts';
import type { ChartRow, ChartSpec } from '../../ui/charts/chart-spec.ts';

/** One step of the way from the total before to the total now. */
export interface Step {
  /** Absent for the totals and the rest. */
  key?: string;
  name: string;
  value: number;
  role: 'start' | 'change' | 'end';
}

/** How many changes are shown by name; the rest is one step, so that the way always arrives. */
const NAMED = 6;

/** The way from the total before to the total now, the largest changes first. Undefined when there is nothing to compare. */
export function steps(parts: BreakdownPartsFragment): Step[] | undefined {
  const { slices, total, totalPrevious } = parts;
  if (total === null || totalPrevious === null) return undefined;
  const moves = slices
    .map(
      ({ key, label, value, previous }): Step => ({
        key,
        name: label,
        value: (value ?? 0) - (previous ?? 0),
        role: 'change',
      }),
    )
    .filter(({ value }) => value !== 0)
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const named = moves.slice(0, NAMED).toSorted((a, b) => b.value - a.value);
  const rest = total - totalPrevious - named.reduce((sum, { value }) => sum + value, 0);
  return [
    { name: 'Before', value: totalPrevious, role: 'start' },
    ...named,
    ...(isWorthAStep(rest, total) ? [{ name: 'Other', value: rest, role: 'change' } as const] : []),
    { name: 'Now', value: total, role: 'end' },
  ];
}

/** The steps as a waterfall. */
export function driversSpec(way: readonly Step[], { unit, currency, better }: Measure & { better: Better }): ChartSpec {
  return {
    version: 1,
    kind: 'waterfall',
    x: { field: 'name', label: 'Step', type: 'category' },
    y: { unit, currency, better, zero: false },
    series: [{ field: 'value', label: 'Revenue', role: 'change' }],
    data: way.map(({ key = null, name, value, role }) => ({ key, name, value, role })),
  };
}

/** The slice that a step of the waterfall stands for; the totals and the rest stand for none. */
export function sliceOf({ key }: ChartRow, by: string): { by: string; key: string } | undefined {
  return typeof key === 'string' ? { by, key } : undefined;
}

/** Sums of floats leave dust; only a rest that could be read on the chart is one. */
function isWorthAStep(rest: number, total: number): boolean {
  return Math.abs(rest) > Math.max(Math.abs(total) * 1e-6, 0.005);
}
