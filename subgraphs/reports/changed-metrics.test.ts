import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Change, ChangeFeed } from '#kernel/events/changes';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { Direction, MetricUnit } from '#kernel/metrics/metric-enums';
import { ChangedMetrics } from './changed-metrics.ts';
import { MetricCatalogue } from './metric-catalogue.ts';

const entry = (key: string, ...tables: string[]): CatalogueEntry => ({
  key,
  domain: 'sales',
  name: key,
  description: key,
  words: {},
  addsUp: true,
  isLevel: false,
  unit: MetricUnit.COUNT,
  better: Direction.UP,
  allow: 'sales:order.read',
  tables,
  dimensions: [],
});
const catalogue = new MetricCatalogue([
  entry('sales.orders', 'sales.orders'),
  entry('sales.revenue', 'sales.order_lines', 'sales.sold_products'),
]);
const KEYS = ['sales.orders', 'sales.revenue'];
const OURS = 'our organization';

/** A feed that the test speaks through. */
class Feed implements ChangeFeed {
  readonly listeners = new Set<(change: Change) => void>();

  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onEvent(): () => void {
    return () => undefined;
  }

  async close(): Promise<void> {}

  say(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }
}

let feed: Feed;
let changed: ChangedMetrics;
let heard: string[];
let reading: Promise<void>;

beforeEach(() => {
  vi.useFakeTimers();
  feed = new Feed();
  changed = new ChangedMetrics(feed, catalogue, OURS, KEYS);
  heard = [];
  reading = (async () => {
    for await (const { key } of changed) heard.push(key);
  })();
});
afterEach(async () => {
  await changed.return();
  await reading;
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const commit = (table: string, organizationId = OURS) => feed.say({ organizationId, table });

describe('what changed', () => {
  test('in another organization, or in tables behind no asked metric, is not announced', async () => {
    commit('sales.orders', 'theirs');
    commit('sales.territories');
    await pass(5_000);
    expect(heard).toEqual([]);
  });

  test('is announced within a second, only for the metrics behind it', async () => {
    commit('sales.order_lines');
    await pass(999);
    expect(heard).toEqual(['sales.revenue']);
  });

  test('many times at once is announced once', async () => {
    for (let n = 0; n < 100; n++) commit('sales.orders');
    await pass(1_000);
    expect(heard).toEqual(['sales.orders']);
  });

  test('without pause is announced at most four times a second, and the last change is not lost', async () => {
    for (let ms = 0; ms < 3_000; ms += 10) {
      commit('sales.orders');
      await pass(10);
    }
    expect(heard.length).toBeLessThanOrEqual(13);
    const before = heard.length;
    commit('sales.orders');
    await pass(1_000);
    expect(heard.length).toBe(before + 1);
  });

  test('while the connection was lost may be anything: every asked metric is announced', async () => {
    feed.say('resync');
    await pass(1_000);
    expect(heard).toEqual(KEYS);
  });
});

test('whoever has left is forgotten, even while waiting', async () => {
  expect(feed.listeners.size).toBe(1);
  await changed.return();
  await reading;
  expect(feed.listeners.size).toBe(0);
});
