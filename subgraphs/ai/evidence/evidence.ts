import type { MetricUnit } from '#kernel/metrics/metric-enums';

/** One operation of the graph that was run as the asking person, and what it answered. It can be run again. */
export interface Evidence {
  /** `e1`, `e2`, … within an answer. */
  id: string;
  /** The document; only queries. */
  query: string;
  variables: Record<string, unknown>;
  data: Record<string, unknown>;
  /** When it was answered, RFC 3339. */
  at: string;
}

/** How a figure follows from others, for all to recompute. */
export type Derivation =
  /** The first minus the second. */
  | { by: 'DIFFERENCE'; of: [string, string] }
  /** The first divided by the second. */
  | { by: 'QUOTIENT'; of: [string, string] }
  /** (first - second) / |second|. */
  | { by: 'CHANGE_RATE'; of: [string, string] }
  /** The only one, with its sign turned. */
  | { by: 'NEGATION'; of: [string] }
  | { by: 'SUM'; of: string[] }
  | { by: 'MEAN'; of: string[] }
  /** What prices did to a value: of quadruples of value and quantity now, value and quantity before; see reason/effects.ts. */
  | { by: 'PRICE_EFFECT'; of: string[] }
  /** What the quantity did to a value: of quantity now, quantity before, value before. */
  | { by: 'VOLUME_EFFECT'; of: [string, string, string] }
  /** How far the month at a place of the year is from an average one: of whole years of months; see reason/season.ts. */
  | { by: 'SEASON_INDEX'; of: string[]; place: number }
  /** So many steps ahead of the series `of`, by a method of reason/forecast.ts. */
  | { by: 'FORECAST'; of: string[]; method: ForecastMethod; season: number; step: number }
  /** How far the method was off, on average, when it had to foresee each of the last `held` steps of the series. */
  | { by: 'MISS'; of: string[]; method: ForecastMethod; season: number; held: number };

/** How a series is carried on. */
export type ForecastMethod = 'LAST_VALUE' | 'DRIFT' | 'SEASONAL_NAIVE' | 'SEASONAL_DRIFT';

/** A number that an answer may show: read from evidence at a path, or derived from other figures. There is no other way to one. */
export interface Figure {
  /** `f1`, `f2`, … within an answer; what texts refer to as `{{f1}}`. */
  id: string;
  /** What it is, for a reader of the evidence: "Revenue, Q1 2026, North". */
  name: string;
  value: number | null;
  /** `SHARE` is a part of a whole, `POINTS` a difference of two shares; both as fractions. */
  unit: `${MetricUnit}` | 'SHARE' | 'POINTS';
  currency?: string;
  /** True for a difference: it is written with its sign. */
  isChange?: boolean;
  /** The metric that says which way is good; absent for a bare count of things. */
  metric?: string;
  from: { evidence: string; path: (string | number)[] } | Derivation;
}
