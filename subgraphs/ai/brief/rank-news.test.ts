import { describe, expect, test } from 'vitest';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { Direction, MetricUnit } from '#kernel/metrics/metric-enums';
import { REVENUE } from '../testing/town-shop.ts';
import type { BriefGrain } from './finished-steps.ts';
import type { Interest } from './interest.ts';
import { chooseNews, hasPast, rankNews } from './rank-news.ts';
import type { Series } from './survey.ts';

const CALM = [100, 103, 99, 101, 104, 98, 102, 100, 103, 99, 101];
/** Goes its own way: not with CALM, nor against it. */
const OTHER = [50, 50, 52, 51, 49, 50, 53, 52, 50, 51, 50];
const alike: Interest = () => 1;

const metric = (key: string, changes: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  ...REVENUE,
  key,
  domain: key.split('.')[0] ?? key,
  ...changes,
});

/** A series of a metric, the last step of which ended on the day before `anchor`, unless said otherwise. */
function series(
  of: CatalogueEntry | string,
  values: readonly number[],
  {
    grain = 'WEEK',
    to = '2026-11-15',
    anchor = '2026-11-16',
  }: { grain?: BriefGrain; to?: string; anchor?: string } = {},
): Series {
  return {
    metric: typeof of === 'string' ? metric(of) : of,
    grain,
    anchor,
    history: { from: '2026-01-01', to },
    steps: values.map((value) => ({ from: '', to: '', value })),
  };
}

const keysOf = (all: readonly { metric: { key: string } }[]) => all.map((one) => one.metric.key);
const ranked = (all: readonly Series[], interest: Interest = alike) => keysOf(rankNews(all, interest));

describe('no news', () => {
  test('is what is new to nobody: too short, too small, or as always', () => {
    const short = series('shop.new', [1, 2, 3, 400]);
    const small = series('shop.small', [...CALM.map(() => 100), 100.5]);
    const usual = series('shop.usual', [...CALM, 100]);
    expect(ranked([short, small, usual])).toEqual([]);
    expect([short, small, usual].map(hasPast)).toEqual([false, true, true]);
  });

  test('is a customer more than none', () => {
    const count = metric('shop.visitors', { unit: MetricUnit.COUNT });
    expect(ranked([series(count, [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1])])).toEqual([]);
    expect(ranked([series(count, [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 9])])).toEqual(['shop.visitors']);
  });
});

describe('first comes', () => {
  test('what is larger, where both are as surprising', () => {
    const large = series('shop.large', [...CALM, 200]);
    const larger = series('shop.larger', [...CALM, 400]);
    expect(ranked([large, larger])).toEqual(['shop.larger', 'shop.large']);
  });

  test('what is more surprising, where both are as large', () => {
    const restless = [100, 160, 80, 150, 90, 170, 100, 140, 90, 160, 101];
    const expected = series('shop.restless', [...restless, 201]);
    const unexpected = series('shop.calm', [...CALM, 201]);
    expect(ranked([expected, unexpected])[0]).toBe('shop.calm');
  });

  test('what is of interest to whoever reads it', () => {
    const all = [series('shop.sold', [...CALM, 150]), series('store.kept', [...OTHER, 76])];
    const inShop: Interest = ({ domain }) => (domain === 'shop' ? 1.3 : 1);
    const inStore: Interest = ({ domain }) => (domain === 'store' ? 1.3 : 1);
    expect(ranked(all, inShop)[0]).toBe('shop.sold');
    expect(ranked(all, inStore)[0]).toBe('store.kept');
  });

  test('what ended lately: a month that is long over has become old', () => {
    const old = series('shop.old', [...CALM, 200], { grain: 'MONTH', to: '2026-06-30' });
    const fresh = series('shop.fresh', [...CALM, 150]);
    expect(ranked([old, fresh])).toEqual(['shop.fresh', 'shop.old']);
  });

  test('what is good or bad before what is neither', () => {
    const neither = metric('shop.neither', { better: Direction.NONE });
    expect(ranked([series(neither, [...CALM, 150]), series('shop.good', [...CALM, 150])])[0]).toBe('shop.good');
  });

  test('a change of shares by its points: from 2 to 3 of 100 is less than from 40 to 55', () => {
    const rate = (key: string) => metric(key, { unit: MetricUnit.RATE });
    const few = series(rate('shop.returns'), [...CALM.map((value) => value / 5_000), 0.03]);
    const many = series(rate('shop.margin'), [...CALM.map((value) => value / 250), 0.55]);
    expect(ranked([few, many])).toEqual(['shop.margin', 'shop.returns']);
  });
});

describe('of a metric', () => {
  test('one thing is told: the month or the week, whichever matters more', () => {
    const news = rankNews([series('shop.sold', [...CALM, 120]), series('shop.sold', [...CALM, 200])], alike);
    expect(news.map(({ change }) => change)).toEqual([99]);
  });
});

describe('those that are told', () => {
  const choose = (all: readonly Series[], most = 3) => keysOf(chooseNews(rankNews(all, alike), all, most));

  test('are so many at most', () => {
    const all = ['a.one', 'b.one', 'c.one', 'd.one'].map((key) => series(key, [...CALM, 200]));
    expect(choose(all)).toHaveLength(3);
  });

  test('tell different stories: what moves with another of its area is left out, and what does so elsewhere is not', () => {
    const sold = series('shop.sold', [...CALM, 210]);
    const units = series('shop.units', [...CALM.map((value) => 2 * value), 400]);
    const kept = series('store.kept', [...CALM, 190]);
    expect(choose([sold, units, kept])).toEqual(['shop.sold', 'store.kept']);
  });

  test('tell two stories of one area where both leap at once, but never did before', () => {
    const sold = series('shop.sold', [...CALM, 210]);
    const returned = series('shop.returned', [...OTHER, 104]);
    expect(choose([sold, returned])).toEqual(['shop.sold', 'shop.returned']);
  });

  test('are of more than one area where they weigh nearly the same', () => {
    const first = series('shop.sold', [...CALM, 210]);
    const second = series('shop.other', [...OTHER, 104]);
    const elsewhere = series('store.kept', [...CALM, 195]);
    expect(choose([first, second, elsewhere]).slice(0, 2)).toEqual(['shop.sold', 'store.kept']);
  });
});
