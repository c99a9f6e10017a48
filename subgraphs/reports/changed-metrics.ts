import type { ChangeFeed } from '#kernel/events/changes';
import type { MetricCatalogue } from './metric-catalogue.ts';
import type { CatalogueMetric } from './metric-types.ts';

/** Lets every process hear of a change before figures are asked for again. */
const SETTLE_MS = 40;
/** One metric is announced at most four times a second. */
const INTERVAL_MS = 250;

/**
 * The metrics among `keys` whose data changes in the organization, as it changes; many changes at once are one announcement.
 * After a lost connection every key is announced, since anything may have changed.
 */
export function changedMetrics(
  feed: ChangeFeed,
  catalogue: MetricCatalogue,
  organizationId: string,
  keys: readonly string[],
): AsyncIterableIterator<CatalogueMetric> {
  const pending = new Set<string>();
  const ready: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let waiting: ((result: IteratorResult<CatalogueMetric>) => void) | undefined;
  let lastFlush = 0;

  const deliver = () => {
    if (!waiting || ready.length === 0) return;
    const resolve = waiting;
    waiting = undefined;
    resolve({ value: catalogue.reference(ready.shift() as string), done: false });
  };
  const flush = () => {
    timer = undefined;
    lastFlush = Date.now();
    for (const key of pending) if (!ready.includes(key)) ready.push(key);
    pending.clear();
    deliver();
  };
  const forget = feed.onChange((change) => {
    if (change !== 'resync' && change.organizationId !== organizationId) return;
    for (const key of change === 'resync' ? keys : catalogue.touchedBy(change.table, keys)) pending.add(key);
    if (pending.size > 0) timer ??= setTimeout(flush, Math.max(SETTLE_MS, lastFlush + INTERVAL_MS - Date.now()));
  });

  return {
    next: () =>
      new Promise((resolve) => {
        waiting = resolve;
        deliver();
      }),
    return: async () => {
      forget();
      clearTimeout(timer);
      waiting?.({ value: undefined, done: true });
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
