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
  | { by: 'SUM'; of: string[] }
  | { by: 'MEAN'; of: string[] }
  /** Steps ahead of the series: the method and its back-test stand in the finding. */
  | { by: 'FORECAST'; of: string[]; method: string; step: number };

/** A number that an answer may show: read from evidence at a path, or derived from other figures. There is no other way to one. */
export interface Figure {
  /** `f1`, `f2`, … within an answer; what texts refer to as `{{f1}}`. */
  id: string;
  /** What it is, for a reader of the evidence: "Revenue, Q1 2026, North". */
  name: string;
  value: number | null;
  unit: MetricUnit | 'SHARE';
  currency?: string;
  /** The metric that says which way is good; absent for a bare count of things. */
  metric?: string;
  from: { evidence: string; path: (string | number)[] } | Derivation;
}
