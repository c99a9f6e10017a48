import type { Domain } from '#kernel/graph/domain';
import type { Metric } from './define-metric.ts';

/** One metric as the catalogue tells it: all that a client or another domain may know of it without asking its owner. */
export type CatalogueEntry = Pick<
  Metric,
  'key' | 'domain' | 'name' | 'description' | 'unit' | 'better' | 'allow' | 'tables'
> & {
  dimensions: { key: string; name: string; description: string }[];
};

/** The catalogue of all metrics of the domains, in their order: what schema/metrics.json holds. */
export function catalogueOf(domains: readonly Domain[]): CatalogueEntry[] {
  return domains.flatMap(({ metrics = [] }) => metrics.map(entryOf));
}

function entryOf({ key, domain, name, description, unit, better, allow, tables, dimensions }: Metric): CatalogueEntry {
  const shown = Object.entries(dimensions).map(([name_, { name, description }]) => ({ key: name_, name, description }));
  return { key, domain, name, description, unit, better, allow, tables, dimensions: shown };
}
