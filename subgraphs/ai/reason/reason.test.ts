import { describe, expect, test } from 'vitest';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { MetricUnit } from '#kernel/metrics/metric-enums';
import { changeByTown, monthByMonth, REVENUE, total } from '../testing/town-shop.ts';
import { backTest } from './forecast.ts';
import { reason } from './reason.ts';
import { slopeOf } from './trend.ts';

/** What reasoning makes of two quarters, taken apart by town. */
function drivers(now: Record<string, number>, before: Record<string, number>, metric: CatalogueEntry = REVENUE) {
  const { plan, gathered } = changeByTown(now, before, metric);
  return reason(plan, gathered, [metric])[0] ?? expect.fail('Nothing was thought.');
}

/** What reasoning makes of a series of months. */
function months(values: (number | null)[], kind: 'TREND' | 'FORECAST' = 'TREND') {
  const { plan, gathered } = monthByMonth(values, kind);
  return reason(plan, gathered, [REVENUE])[0] ?? expect.fail('Nothing was thought.');
}

describe('what drove a change', () => {
  test('is not told of figures that do not add up', () => {
    const rate = { ...REVENUE, key: 'shop.rate', unit: MetricUnit.RATE, addsUp: false };
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
    const against = findings.filter(({ kind, words }) => kind === 'CONTRIBUTION' && words.which === 'AGAINST');
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
