import { describe, expect, test } from 'vitest';
import { monthByMonth, REVENUE } from '../testing/town-shop.ts';
import { reason } from './reason.ts';

const YEAR = [80, 60, 100, 100, 100, 100, 100, 100, 160, 100, 100, 100];

function seasonOf(values: number[]) {
  const { plan, gathered } = monthByMonth(values);
  const [one = expect.fail('Nothing was thought.')] = reason(plan, gathered, [REVENUE]);
  const found = one.findings.find(({ kind }) => kind === 'SEASON');
  return (
    found && {
      ...found,
      high: one.book.valueOf(found.figures.high ?? ''),
      low: one.book.valueOf(found.figures.low ?? ''),
    }
  );
}

describe('a season', () => {
  test('is not told of one year, nor of months that stood out in one year only', () => {
    expect(seasonOf(YEAR)).toBeUndefined();
    expect(seasonOf([...YEAR, ...Array(12).fill(100)])).toBeUndefined();
  });

  test('is the months that are strong and weak in each year, against the average month', () => {
    const doubled = YEAR.map((value) => value * 2);
    const found = seasonOf([...YEAR, ...doubled]); // the average month of the first year is 100, of the second 200
    expect(found?.words).toMatchObject({ strongestMonth: '2022-09-01', weakestMonth: '2022-02-01' });
    expect(found?.high).toBeCloseTo(0.6, 9);
    expect(found?.low).toBeCloseTo(-0.4, 9);
  });
});
