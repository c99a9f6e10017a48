import { describe, expect, test } from 'vitest';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { REVENUE } from '../testing/town-shop.ts';
import { goingOn, inTurn, ofInterest } from './raise-questions.ts';

const RATE: CatalogueEntry = { ...REVENUE, key: 'shop.rate', name: 'Return rate', addsUp: false, dimensions: [] };
const asked = { metric: REVENUE.key, weight: 1, kinds: [], dimensions: [] };

describe('who asked', () => {
  test('for nothing, or for what he may no more read, is asked nothing', () => {
    expect(goingOn([], [REVENUE], 'en')).toEqual([]);
    expect(goingOn([asked], [RATE], 'en')).toEqual([]);
  });

  test('for a metric is led on to what he has not tried', () => {
    const [first] = goingOn([{ ...asked, kinds: ['TREND'] }], [REVENUE], 'en');
    expect(first).toBe('What drove the change in Revenue?');
    const all = goingOn([{ ...asked, kinds: ['TREND', 'DRIVERS', 'FORECAST'] }], [REVENUE], 'en');
    expect(all).toEqual(['Revenue by town', 'Which town is largest by Revenue?']);
  });

  test('by a dimension is not led there again', () => {
    const tried = { ...asked, kinds: ['TREND' as const], dimensions: ['town'] };
    expect(goingOn([tried], [REVENUE], 'en').join(' ')).not.toContain('own');
  });

  test('for two metrics is led on from both in turn', () => {
    const questions = goingOn([asked, { ...asked, metric: RATE.key }], [REVENUE, RATE], 'en');
    expect(questions.slice(0, 2)).toEqual([
      'How did Revenue develop by month?',
      'How did Return rate develop by month?',
    ]);
  });

  test('in German or Vietnamese reads on in it', () => {
    expect(goingOn([asked], [REVENUE], 'de')[0]).toBe('Wie hat sich Umsatz je Monat entwickelt?');
    expect(goingOn([asked], [REVENUE], 'vi')[0]).toBe('Doanh thu diễn biến thế nào theo tháng?');
  });
});

describe('who has not asked', () => {
  test('is offered a question about each metric, what concerns him most first, each of another kind', () => {
    const rates = ofInterest([REVENUE, RATE], ({ key }) => (key === RATE.key ? 2 : 1), 'en');
    expect(rates).toEqual(['How did Return rate develop by month?', 'What drove the change in Revenue?']);
  });

  test('is never asked what drove a figure that does not add up, nor for a dimension that there is not', () => {
    const questions = ofInterest([REVENUE, RATE, { ...RATE, key: 'shop.other', name: 'Other rate' }], () => 1, 'en');
    expect(questions).toHaveLength(3);
    expect(questions.join(' ')).not.toMatch(/drove the change in (Return|Other) rate|undefined/);
  });
});

test('lists in turn are the first of each, then the second of each', () => {
  expect(inTurn([['a', 'b', 'c'], [], ['d']])).toEqual(['a', 'd', 'b', 'c']);
});
