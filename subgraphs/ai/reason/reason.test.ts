import { describe, expect, test } from 'vitest';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { Evidence } from '../evidence/evidence.ts';
import { readingsOf } from '../evidence/read-answer.ts';
import { wantsOf } from '../evidence/wants.ts';
import { AnalysisPlan } from '../plan/analysis-plan.ts';
import { backTest } from './forecast.ts';
import { reason } from './reason.ts';
import { slopeOf } from './trend.ts';

const REVENUE = {
  key: 'shop.revenue',
  domain: 'shop',
  name: 'Revenue',
  description: 'What was sold.',
  unit: 'MONEY',
  better: 'UP',
  allow: 'shop:read',
  tables: [],
  addsUp: true,
  words: {},
  dimensions: [{ key: 'town', name: 'Town', description: 'Where.', words: {} }],
} as unknown as CatalogueEntry;

const Q1 = { from: '2026-01-01', to: '2026-03-31', said: 'Q1 2026' };
const Q2 = { from: '2026-04-01', to: '2026-06-30', said: 'Q2 2026' };

type Slices = Record<string, number>;
const slices = (parts: Slices) =>
  Object.entries(parts).map(([label, value]) => ({ key: label.toLowerCase(), label, value }));
const total = (parts: Slices) => Object.values(parts).reduce((sum, value) => sum + value, 0);

/** What reasoning makes of two periods, taken apart by town. */
function drivers(now: Slices, before: Slices, metric = REVENUE) {
  const plan = AnalysisPlan.parse({ kind: 'DRIVERS', metrics: [metric.key], period: Q2, against: Q1, by: 'town' });
  const data = {
    metrics: [
      {
        key: metric.key,
        latestOn: '2026-06-30',
        current: { current: total(now), currency: 'EUR' },
        against: { current: total(before) },
        by0: { slices: slices(now), total: total(now) },
        by0Against: { slices: slices(before), total: total(before) },
      },
    ],
  };
  const evidence: Evidence = { id: 'e1', query: '', variables: {}, data, at: '2026-07-01T00:00:00Z' };
  const [reasoned] = reason(plan, { evidence: [evidence], metrics: readingsOf(evidence, wantsOf(plan, [metric])) }, [
    metric,
  ]);
  return reasoned ?? expect.fail('Nothing was thought.');
}

/** What reasoning makes of a series of months. */
function months(values: (number | null)[], kind: 'TREND' | 'FORECAST' = 'TREND') {
  const steps = values.map((value, index) => {
    const first = new Date(Date.UTC(2022, index, 1)).toISOString().slice(0, 10);
    return { from: first, to: new Date(Date.UTC(2022, index + 1, 0)).toISOString().slice(0, 10), value };
  });
  const period = { from: steps[0]?.from ?? '', to: steps.at(-1)?.to ?? '', said: 'since 2022' };
  const plan = AnalysisPlan.parse({ kind, metrics: [REVENUE.key], period, grain: 'MONTH', horizon: 3 });
  const data = {
    metrics: [{ key: REVENUE.key, latestOn: period.to, current: { current: 1, currency: 'EUR' }, steps }],
  };
  const evidence: Evidence = { id: 'e1', query: '', variables: {}, data, at: '2026-07-01T00:00:00Z' };
  const [reasoned] = reason(plan, { evidence: [evidence], metrics: readingsOf(evidence, wantsOf(plan, [REVENUE])) }, [
    REVENUE,
  ]);
  return reasoned ?? expect.fail('Nothing was thought.');
}

describe('what drove a change', () => {
  test('is not told of figures that do not add up', () => {
    const rate = { ...REVENUE, key: 'shop.rate', unit: 'RATE', addsUp: false } as unknown as CatalogueEntry;
    expect(drivers({ Hue: 0.5 }, { Hue: 0.4 }, rate).contributions).toEqual([]);
  });

  test('is what each member added, and together with the rest the whole change', () => {
    const now = { Hue: 120, Bonn: 80, Lyon: 50, Oslo: 10, Rome: 9, Cork: 8, Graz: 7, Linz: 6 };
    const before = { Hue: 60, Bonn: 100, Lyon: 50, Oslo: 9, Rome: 9, Cork: 9, Graz: 9, Linz: 9 };
    const { contributions, book } = drivers(now, before);
    const [{ members, rest, total: whole } = expect.fail('No contribution.')] = contributions;
    expect(members.map(({ label }) => label).slice(0, 2)).toEqual(['Hue', 'Bonn']);
    const named = members.reduce((sum, { change }) => sum + (book.valueOf(change) ?? 0), 0);
    expect(named + (book.valueOf(rest) ?? 0)).toBeCloseTo(book.valueOf(whole) ?? Number.NaN, 9);
    expect(book.valueOf(whole)).toBe(total(now) - total(before));
  });

  test('includes who is new and who is gone', () => {
    const { contributions, book } = drivers({ Hue: 10, Bonn: 30 }, { Hue: 10, Lyon: 25 });
    const changes = contributions[0]?.members.map(({ label, change }) => [label, book.valueOf(change)]);
    expect(changes).toEqual([
      ['Bonn', 30],
      ['Lyon', -25],
      ['Hue', 0],
    ]);
  });

  test('says who went against the change', () => {
    const { findings } = drivers({ Hue: 120, Bonn: 80, Lyon: 5 }, { Hue: 60, Bonn: 100, Lyon: 5 });
    const against = findings.filter(({ kind, words }) => kind === 'CONTRIBUTION' && words.isAgainst === 'true');
    expect(against.map(({ words }) => words.member)).toEqual(['Bonn']);
    expect(findings[0]).toMatchObject({ kind: 'CHANGE', isGood: true, words: { direction: 'UP' } });
  });
});

describe('a series', () => {
  test('of three steps has no trend', () => {
    expect(months([1, 2, 3]).findings.filter(({ kind }) => kind === 'TREND')).toEqual([]);
  });

  test('goes where most of it goes, whatever one odd month says, and that month is named', () => {
    const { findings } = months([10, 11, 12, 13, 14, 15, 90, 17, 18, 19]);
    expect(findings.find(({ kind }) => kind === 'TREND')?.words.direction).toBe('UP');
    expect(findings.filter(({ kind }) => kind === 'OUTLIER').map(({ words }) => words.on)).toEqual(['2022-07-01']);
  });

  test('that stays about the same is steady', () => {
    expect(months([100, 101, 99, 100, 100, 101, 100]).findings[0]?.words.direction).toBe('SAME');
  });

  test('has the slope of a line exactly', () => {
    expect(slopeOf([3, 5, 7, 9])).toBe(2);
  });
});

describe('a forecast', () => {
  const season = [5, 4, 6, 8, 9, 12, 14, 13, 9, 7, 6, 10];
  const threeYears = [0, 1, 2].flatMap((year) => season.map((value) => 100 * value + 60 * year));

  test('is withheld when the past says that nothing can be foreseen', () => {
    const noise = Array.from({ length: 24 }, (_, index) => ((index * 7919 + 13) % 101) ** 3);
    expect(months(noise, 'FORECAST').forecast.ahead).toEqual([]);
  });

  test('is withheld for a short series', () => {
    expect(months([1, 2, 3, 4], 'FORECAST').forecast.ahead).toEqual([]);
  });

  test('follows the season and its growth, and was the least off where the past could tell', () => {
    const { forecast, book } = months(threeYears, 'FORECAST');
    expect(forecast.test?.method).toBe('SEASONAL_DRIFT');
    expect(forecast.ahead.map(({ figure }) => book.valueOf(figure))).toEqual([680, 580, 780]);
    expect(backTest(threeYears, 12, 3)[0]?.off).toBeCloseTo(0, 6);
  });
});
