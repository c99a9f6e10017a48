import { type Dimension, tablesOf } from './fact.ts';
import { type Formula, measuresOf } from './measure.ts';
import type { Direction, MetricUnit } from './metric-enums.ts';
import type { Words } from './words.ts';

/** What a domain says of a metric. */
export interface MetricOptions {
  name: string;
  /** What is counted, and what is not, in a sentence that a stranger understands. */
  description: string;
  unit: MetricUnit;
  /** Which way is good news. */
  better: Direction;
  /** The scope that a viewer needs to see any figure of it. */
  allow: string;
  value: Formula;
  /** What people call it. */
  words?: Words | undefined;
  /** Of a value of things: the metric that counts them over the same rows, and the dimension whose members have one price each. */
  quantity?: { metric: string; by: string } | undefined;
}

/** A metric as the engine and the catalogue know it. */
export interface Metric extends MetricOptions {
  key: string;
  /** The domain that owns it: the part of the key before the point. */
  domain: string;
  /** What it can be broken down by: dimensions that every measure of its formula has. */
  dimensions: Readonly<Record<string, Dimension>>;
  /** Tables whose changes change its figures. */
  tables: readonly string[];
}

/** Declares a metric once; value, comparison, series, breakdown, drill-down, catalogue and live updates follow from it. */
export function defineMetric(key: `${string}.${string}`, options: MetricOptions): Metric {
  const measures = measuresOf(options.value);
  const [first, ...others] = measures.map(({ fact }) => fact);
  const shared = Object.entries(first?.dimensions ?? {}).filter(([name]) =>
    others.every((fact) => name in fact.dimensions),
  );
  const joined = measures.flatMap(({ fact, row }) =>
    [...Object.values(fact.dimensions), row ?? fact.row].flatMap(({ tables }) => tables ?? []),
  );
  return {
    ...options,
    key,
    domain: key.slice(0, key.indexOf('.')),
    dimensions: Object.fromEntries(shared),
    tables: [...new Set([...measures.flatMap(({ fact }) => tablesOf(fact)), ...joined])],
  };
}
