import { daysIn, type Span } from '../../lib/dates.ts';
import { type PeriodChoice, readPeriod } from '../../lib/period.ts';

/** `days`: a step at least this long is of this grain, or a coarser one. */
export const GRAINS = [
  { value: 'DAY', days: 1, label: 'Day' },
  { value: 'WEEK', days: 2, label: 'Week' },
  { value: 'MONTH', days: 20, label: 'Month' },
  { value: 'QUARTER', days: 80, label: 'Quarter' },
] as const;

export type Grain = (typeof GRAINS)[number]['value'];

/** What the address of a metric's page says beyond the metric. */
export interface MetricAddress extends PeriodChoice {
  /** Absent: as the length of the period suggests. */
  grain: Grain | undefined;
  /** The dimension by which it is broken down; absent: its first. */
  by: string | undefined;
}

/** Reads the address; what is malformed counts as absent. */
export function readMetricAddress(search: URLSearchParams): MetricAddress {
  const grain = GRAINS.find(({ value }) => value === search.get('grain')?.toUpperCase())?.value;
  return { ...readPeriod(search), grain, by: search.get('by') ?? undefined };
}

/** The step of a series that was left to the server to choose. */
export function grainOf(steps: readonly Span[]): Grain | undefined {
  const longest = Math.max(0, ...steps.map(daysIn));
  return GRAINS.findLast(({ days }) => longest >= days)?.value;
}
