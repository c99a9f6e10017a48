import type { Domain, ReferenceLoader } from '#kernel/graph/domain';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { metricTypeName } from '#kernel/metrics/metric-object';
import { metricResolver } from './metric.resolver.ts';
import { MetricCatalogue } from './metric-catalogue.ts';
import { catalogueType } from './metric-types.ts';
import { reportsScopes } from './policy.ts';

/** reports over the metrics of the other domains: it knows their catalogue and nothing else of them. */
export function reports(entries: readonly CatalogueEntry[]): Domain {
  const catalogue = new MetricCatalogue(entries);
  const load: ReferenceLoader = async (reference) => catalogue.pick([(reference as unknown as { key: string }).key])[0];
  return {
    name: 'reports',
    title: 'Reports',
    description: 'The catalogue of figures, and figures that stay current.',
    isCore: true,
    entities: [],
    resolvers: [metricResolver(catalogue)],
    types: catalogue.domains.map(catalogueType),
    references: Object.fromEntries(catalogue.domains.map((domain) => [metricTypeName(domain), load])),
    scopes: reportsScopes,
  };
}
