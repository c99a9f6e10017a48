import { type PeriodChoice, readPeriod } from '../../lib/period.ts';

export const GRAINS = [
  { value: 'DAY', label: 'Day' },
  { value: 'WEEK', label: 'Week' },
  { value: 'MONTH', label: 'Month' },
  { value: 'QUARTER', label: 'Quarter' },
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
