import type { Domain } from '#kernel/graph/domain';
import type { Metric } from './define-metric.ts';
import { measuresOf } from './measure.ts';
import { isAdditive } from './metric-statements.ts';
import type { Words } from './words.ts';

/** One metric as the catalogue tells it: all that a client or another domain may know of it without asking its owner. */
export type CatalogueEntry = Pick<
  Metric,
  'key' | 'domain' | 'name' | 'description' | 'unit' | 'better' | 'allow' | 'tables'
> & {
  /** True when the figures of the parts add up to that of the whole. */
  addsUp: boolean;
  /** True for what there is at the end of a period, such as stock; otherwise it is what happened in the period. */
  isLevel: boolean;
  /** What people call it; `{}` when nobody said. */
  words: Words;
  dimensions: { key: string; name: string; description: string; words: Words }[];
  /** Of a value of things: the metric that counts them, and the dimension whose members have one price each. */
  quantity?: { metric: string; by: string };
};

/** The catalogue of all metrics of the domains, in their order: what schema/metrics.json holds. */
export function catalogueOf(domains: readonly Domain[]): CatalogueEntry[] {
  return domains.flatMap(({ metrics = [] }) => metrics.map(entryOf));
}

function entryOf(metric: Metric): CatalogueEntry {
  const { key, domain, name, description, unit, better, allow, tables, words = {}, dimensions, quantity } = metric;
  const shown = Object.entries(dimensions).map(([of, { name, description, words = {} }]) => ({
    key: of,
    name,
    description,
    words,
  }));
  const addsUp = isAdditive(metric);
  const isLevel = measuresOf(metric.value).every(({ mode }) => mode === 'AS_OF');
  return {
    ...{ key, domain, name, description, unit, better, allow, tables, addsUp, isLevel, words },
    dimensions: shown,
    ...(quantity && { quantity }),
  };
}
