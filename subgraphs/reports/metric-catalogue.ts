import { canUse } from '#kernel/auth/check-module';
import { holds, type Viewer } from '#kernel/auth/viewer';
import { invalid } from '#kernel/errors/fault';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { metricTypeName } from '#kernel/metrics/metric-object';
import type { CatalogueMetric, MetricDefinition } from './metric-types.ts';

/** Most metrics that one field may ask for. */
const MAX_KEYS = 50;

/** The metrics of all domains, by key. */
export class MetricCatalogue {
  readonly #entries: ReadonlyMap<string, CatalogueEntry>;

  constructor(entries: readonly CatalogueEntry[]) {
    this.#entries = new Map(entries.map((entry) => [entry.key, entry]));
  }

  /** The domains that own metrics. */
  get domains(): string[] {
    return [...new Set([...this.#entries.values()].map(({ domain }) => domain))];
  }

  /** The metrics under the keys, in their order; refuses unknown keys and more than 50. */
  pick(keys: readonly string[]): CatalogueMetric[] {
    if (keys.length > MAX_KEYS)
      throw invalid([{ path: ['keys'], message: `Ask for at most ${MAX_KEYS} metrics at once.` }]);
    const unknown = keys.filter((key) => !this.#entries.has(key));
    if (unknown.length > 0)
      throw invalid([
        { path: ['keys'], message: `There is no metric ${unknown.join(', ')}; metricCatalogue lists them all.` },
      ]);
    return keys.map((key) => this.reference(key));
  }

  /** One metric as the graph shows it. */
  reference(key: string): CatalogueMetric {
    const entry = this.#entries.get(key) as CatalogueEntry;
    return { __typename: metricTypeName(entry.domain), ...entry } as CatalogueMetric;
  }

  /** All entries, with what the viewer may see. */
  definitions(viewer: Viewer): MetricDefinition[] {
    return [...this.#entries.values()].map(({ allow, ...entry }) => ({
      ...entry,
      scope: allow,
      viewerCanRead: holds(viewer, [[allow]]) && canUse(viewer, entry.domain),
    }));
  }

  /** Which of the keys have figures that a change of the table changes. */
  touchedBy(table: string, keys: readonly string[]): string[] {
    return keys.filter((key) => this.#entries.get(key)?.tables.includes(table));
  }
}
