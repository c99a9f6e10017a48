import { expect, test } from 'vitest';
import type { Brief_MetricFragment } from './Brief.generated.ts';
import { findings } from './findings.ts';

type Unit = Brief_MetricFragment['unit'];

function metric(
  key: string,
  unit: Unit,
  current: number | null,
  previous: number | null,
  better: Brief_MetricFragment['better'] = 'UP',
): Brief_MetricFragment {
  const change = current !== null && previous !== null ? current - previous : null;
  return {
    __typename: 'SalesMetric',
    key,
    name: key,
    unit,
    better,
    value: {
      __typename: 'MetricValue',
      current,
      previous,
      change,
      changeRate: change !== null && previous ? change / previous : null,
      currency: unit === 'MONEY' ? 'USD' : null,
    },
  };
}

const told = (metrics: (Brief_MetricFragment | null)[], slices: [string, number, number][] = []) =>
  findings({
    metrics,
    territories: {
      __typename: 'MetricBreakdown',
      by: 'territory',
      slices: slices.map(([label, value, previous]) => ({
        __typename: 'MetricSlice',
        key: label,
        label,
        value,
        previous,
      })),
      other: null,
      otherPrevious: null,
      total: null,
      totalPrevious: null,
      currency: 'USD',
    },
    against: 'the previous period',
    locale: 'en-US',
  });

test('nothing is said when nothing changed, or nothing is known', () => {
  expect(told([metric('Revenue', 'MONEY', 100, 100), metric('Orders', 'COUNT', null, 5), null])).toEqual([]);
  expect(told([metric('Revenue', 'MONEY', 1_004, 1_000)])).toEqual([]);
});

test('the first metric leads, with the territory that moved it most', () => {
  const [first] = told(
    [metric('Revenue', 'MONEY', 1_136, 1_000)],
    [
      ['North', 500, 480],
      ['South', 636, 520],
    ],
  );
  expect(first).toEqual({
    metric: 'Revenue',
    direction: 'up',
    verdict: 'good',
    headline: 'Revenue rose 13.6%.',
    detail: 'South gained $116; the whole gained $136.',
  });
});

test('of a fall the largest loss is named', () => {
  const [first] = told(
    [metric('Revenue', 'MONEY', 800, 1_000)],
    [
      ['North', 500, 400],
      ['South', 300, 600],
    ],
  );
  expect(first).toMatchObject({
    verdict: 'bad',
    headline: 'Revenue fell 20.0%.',
    detail: 'South lost $300; the whole lost $200.',
  });
});

test('the others follow in the order of their change, three in all', () => {
  const found = told([
    metric('Revenue', 'MONEY', 1_100, 1_000),
    metric('Orders', 'COUNT', 105, 100),
    metric('Margin', 'RATE', 0.31, 0.34),
    metric('Customers', 'COUNT', 200, 100),
  ]);
  expect(found.map(({ headline }) => headline)).toEqual([
    'Revenue rose 10.0%.',
    'Customers rose 100.0%.',
    'Orders rose 5.0%.',
  ]);
  expect(found[1]?.detail).toBe('200 now, 100 in the previous period.');
});

test('less is good news where less is better', () => {
  const [, second] = told([metric('Revenue', 'MONEY', 1_100, 1_000), metric('Returns', 'COUNT', 3, 0, 'DOWN')]);
  expect(second).toMatchObject({ verdict: 'bad', headline: 'Returns rose by 3.' });
});

test('a metric that failed does not lead', () => {
  const [first] = told(
    [{ ...metric('Revenue', 'MONEY', 1, 1), value: null }, metric('Orders', 'COUNT', 9, 6)],
    [['North', 5, 1]],
  );
  expect(first).toMatchObject({ headline: 'Orders rose 50.0%.', detail: '9 now, 6 in the previous period.' });
});
