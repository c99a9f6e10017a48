import { describe, expect, test } from 'vitest';
import { Compare, Grain, PeriodPreset } from './metric-enums.ts';
import { anchorOf, type Calendar, comparedPeriod, resolvePeriod, steps, suitableGrain } from './period.ts';

const calendar: Calendar = { anchor: '2026-11-20', first: '2023-02-11', fiscalYearStart: 1 };
const july: Calendar = { ...calendar, fiscalYearStart: 7 };
const named = (preset: keyof typeof PeriodPreset, on = calendar) => resolvePeriod({ preset: PeriodPreset[preset] }, on);

describe('a period', () => {
  test('is refused when it is neither two days nor a name', () => {
    expect(() => resolvePeriod({}, calendar)).toThrow(/either as/);
    expect(() => resolvePeriod({ from: '2026-01-01' }, calendar)).toThrow(/either as/);
    expect(() =>
      resolvePeriod({ from: '2026-01-01', to: '2026-01-02', preset: PeriodPreset.ALL_TIME }, calendar),
    ).toThrow(/either as/);
    expect(() => resolvePeriod({ from: '2026-01-02', to: '2026-01-01' }, calendar)).toThrow(/after its end/);
  });

  test.each([
    ['LAST_7_DAYS', '2026-11-14', '2026-11-20'],
    ['LAST_30_DAYS', '2026-10-22', '2026-11-20'],
    ['MONTH_TO_DATE', '2026-11-01', '2026-11-20'],
    ['QUARTER_TO_DATE', '2026-10-01', '2026-11-20'],
    ['YEAR_TO_DATE', '2026-01-01', '2026-11-20'],
    ['LAST_MONTH', '2026-10-01', '2026-10-31'],
    ['LAST_QUARTER', '2026-07-01', '2026-09-30'],
    ['LAST_YEAR', '2025-01-01', '2025-12-31'],
    ['LAST_12_MONTHS', '2025-11-21', '2026-11-20'],
    ['ALL_TIME', '2023-02-11', '2026-11-20'],
  ] as const)('by the name %s ends where its name says', (preset, from, to) => {
    expect(named(preset)).toEqual({ from, to });
  });

  test('follows the fiscal year of the organization', () => {
    expect(named('YEAR_TO_DATE', july)).toEqual({ from: '2026-07-01', to: '2026-11-20' });
    expect(named('LAST_YEAR', july)).toEqual({ from: '2025-07-01', to: '2026-06-30' });
    expect(named('QUARTER_TO_DATE', { ...calendar, fiscalYearStart: 2 })).toEqual({
      from: '2026-11-01',
      to: '2026-11-20',
    });
  });
});

describe('the period before', () => {
  const periodBefore = (preset: keyof typeof PeriodPreset, compare = Compare.PREVIOUS_PERIOD, on = calendar) =>
    comparedPeriod({ preset: PeriodPreset[preset] }, named(preset, on), compare);

  test('of a period to date has the same days of the month, quarter or year before', () => {
    expect(periodBefore('MONTH_TO_DATE')).toEqual({ from: '2026-10-01', to: '2026-10-20' });
    expect(periodBefore('QUARTER_TO_DATE')).toEqual({ from: '2026-07-01', to: '2026-08-20' });
    expect(periodBefore('YEAR_TO_DATE')).toEqual({ from: '2025-01-01', to: '2025-11-20' });
  });

  test('of whole months is as many whole months', () => {
    expect(periodBefore('LAST_MONTH')).toEqual({ from: '2026-09-01', to: '2026-09-30' });
    expect(
      comparedPeriod(
        { from: '2026-01-01', to: '2026-03-31' },
        { from: '2026-01-01', to: '2026-03-31' },
        Compare.PREVIOUS_PERIOD,
      ),
    ).toEqual({
      from: '2025-10-01',
      to: '2025-12-31',
    });
  });

  test('of any other days is as many days', () => {
    expect(periodBefore('LAST_7_DAYS')).toEqual({ from: '2026-11-07', to: '2026-11-13' });
  });

  test('of February to date ends with February, also in a leap year', () => {
    const leap = { ...calendar, anchor: '2024-02-29' };
    expect(periodBefore('MONTH_TO_DATE', Compare.SAME_PERIOD_LAST_YEAR, leap)).toEqual({
      from: '2023-02-01',
      to: '2023-02-28',
    });
    const june = { ...calendar, anchor: '2026-06-30' };
    expect(periodBefore('MONTH_TO_DATE', Compare.PREVIOUS_PERIOD, june)).toEqual({
      from: '2026-05-01',
      to: '2026-05-31',
    });
  });
});

describe('a series', () => {
  test('is cut where the calendar is, and nothing of the period is lost', () => {
    const cut = steps({ from: '2026-01-15', to: '2026-03-10' }, Grain.MONTH, calendar);
    expect(cut).toEqual([
      { from: '2026-01-15', to: '2026-01-31' },
      { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-03-01', to: '2026-03-10' },
    ]);
  });

  test('has weeks from Monday to Sunday', () => {
    expect(steps({ from: '2026-11-18', to: '2026-11-24' }, Grain.WEEK, calendar)).toEqual([
      { from: '2026-11-18', to: '2026-11-22' },
      { from: '2026-11-23', to: '2026-11-24' },
    ]);
  });

  test('has fiscal quarters and years', () => {
    expect(steps({ from: '2026-01-01', to: '2026-12-31' }, Grain.YEAR, july).map(({ from }) => from)).toEqual([
      '2026-01-01',
      '2026-07-01',
    ]);
    expect(
      steps({ from: '2026-01-01', to: '2026-12-31' }, Grain.QUARTER, { ...calendar, fiscalYearStart: 2 }).map(
        ({ from }) => from,
      ),
    ).toEqual(['2026-01-01', '2026-02-01', '2026-05-01', '2026-08-01', '2026-11-01']);
  });

  test('is refused when it would have more than 800 steps', () => {
    expect(() => steps({ from: '2000-01-01', to: '2026-01-01' }, Grain.DAY, calendar)).toThrow(/800 steps/);
  });

  test('chooses a grain that stays readable', () => {
    expect(suitableGrain({ from: '2026-11-01', to: '2026-11-20' })).toBe(Grain.DAY);
    expect(suitableGrain({ from: '2026-06-01', to: '2026-11-20' })).toBe(Grain.WEEK);
    expect(suitableGrain({ from: '2025-11-21', to: '2026-11-20' })).toBe(Grain.MONTH);
    expect(suitableGrain({ from: '2010-01-01', to: '2026-11-20' })).toBe(Grain.YEAR);
  });
});

describe('the anchor', () => {
  test('is today while data keeps coming', () => {
    expect(anchorOf('2026-11-20', '2026-11-14')).toBe('2026-11-20');
    expect(anchorOf('2026-11-20', null)).toBe('2026-11-20');
  });

  test('is the newest data of a company whose history has ended', () => {
    expect(anchorOf('2026-11-20', '2014-06-30')).toBe('2014-06-30');
  });
});
