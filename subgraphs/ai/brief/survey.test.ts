import { describe, expect, test } from 'vitest';
import type { Ask } from '../evidence/gather.ts';
import { REVENUE } from '../testing/town-shop.ts';
import { survey } from './survey.ts';

const TODAY = '2026-11-18';
const VISITS = { ...REVENUE, key: 'shop.visits' };

/** Steps of these values; where they lie does not matter here. */
const steps = (values: readonly (number | null)[]) => values.map((value) => ({ from: '', to: '', value }));
const YEAR = steps(Array.from({ length: 53 }, (_, week) => week + 1));

interface Company {
  weeks?: Record<string, ReturnType<typeof steps> | null>;
  /** Where the data of each metric ends. */
  ends?: Record<string, string | null>;
}

/** A graph that knows where data ends and how the weeks went; every month and day brought seven. */
function graphOf({ weeks = {}, ends = {} }: Company = {}) {
  const asked: string[] = [];
  const ask: Ask = async (query, variables) => {
    asked.push(query);
    const keys = variables.keys as string[];
    if (query.startsWith('query Anchors')) {
      const metrics = keys.map((key) => {
        const latestOn = ends[key] === undefined ? TODAY : ends[key];
        return { key, latestOn, value: latestOn && { period: { to: latestOn } } };
      });
      return { data: { metrics } };
    }
    const seven = steps([7, 7, 7]);
    const went = (key: string) => ({ key, MONTH: seven, DAY: seven, WEEK: key in weeks ? weeks[key] : YEAR });
    const hasFailed = Object.values(weeks).includes(null);
    return { data: { metrics: keys.map(went) }, ...(hasFailed && { errors: [new Error('down') as never] }) };
  };
  return { ask, asked };
}

const lookAt = (company: Company = {}) => survey([REVENUE, VISITS], TODAY, graphOf(company).ask);
const grainsOf = async (company: Company, key = REVENUE.key) =>
  (await lookAt(company)).series.filter(({ metric }) => metric.key === key).map(({ grain }) => grain);

describe('a survey', () => {
  test('asks for several metrics at once, but not for all: each operation has to be answered in time', async () => {
    const { ask, asked } = graphOf();
    const seven = Array.from({ length: 7 }, (_, at) => ({ ...REVENUE, key: `shop.m${at}` }));
    await survey(seven, TODAY, ask);
    expect(asked).toHaveLength(4);
  });

  test('brings months and weeks of each', async () => {
    const { isComplete, series } = await lookAt();
    expect(isComplete).toBe(true);
    expect(series.map(({ metric, grain }) => `${metric.key} ${grain}`)).toEqual([
      'shop.revenue MONTH',
      'shop.revenue WEEK',
      'shop.visits MONTH',
      'shop.visits WEEK',
    ]);
  });

  test('leaves out what has no data at all', async () => {
    expect(await grainsOf({ ends: { [REVENUE.key]: null } })).toEqual([]);
  });

  test('ends each metric where its own data ends', async () => {
    const { series } = await lookAt({ ends: { [VISITS.key]: '2025-06-30' } });
    const ends = series.filter(({ grain }) => grain === 'MONTH').map(({ metric, history }) => [metric.key, history.to]);
    expect(ends).toEqual([
      [REVENUE.key, '2026-10-31'],
      [VISITS.key, '2025-06-30'],
    ]);
  });

  test('begins with the first step that has a figure, and takes one in between that has none for nothing', async () => {
    const { series } = await lookAt({ weeks: { [REVENUE.key]: steps([null, 0, 4, null, 6]) } });
    const weeks = series.find(({ metric, grain }) => metric === REVENUE && grain === 'WEEK');
    expect(weeks?.steps.map(({ value }) => value)).toEqual([4, 0, 6]);
  });

  test('knows nothing of a metric whose last step has no figure', async () => {
    const { series } = await lookAt({ weeks: { [REVENUE.key]: steps([4, 5, null]) } });
    expect(series.find(({ metric, grain }) => metric === REVENUE && grain === 'WEEK')?.steps).toEqual([]);
  });
});

describe('days', () => {
  test('are looked at where there are few weeks yet', async () => {
    expect(await grainsOf({ weeks: { [REVENUE.key]: steps([1, 2, 3]) } })).toEqual(['MONTH', 'WEEK', 'DAY']);
    expect(await grainsOf({})).toEqual(['MONTH', 'WEEK']);
  });

  test('do not stand for weeks that were not answered; the survey is not complete then', async () => {
    const silent = { weeks: { [REVENUE.key]: null } };
    expect(await grainsOf(silent)).toEqual(['MONTH']);
    expect((await lookAt(silent)).isComplete).toBe(false);
  });
});
