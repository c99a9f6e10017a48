import type { Days } from './question.ts';

/** Days by name, seen from a day, worked out apart from the product. */
export interface EvaluationCalendar {
  today: Days;
  yesterday: Days;
  lastDays(count: number): Days;
  thisWeek: Days;
  lastWeek: Days;
  /** As many days of the last week as this one has. */
  lastWeekSoFar: Days;
  thisMonth: Days;
  lastMonth: Days;
  monthBeforeLast: Days;
  thisQuarter: Days;
  lastQuarter: Days;
  quarterBeforeLast: Days;
  thisYear: Days;
  lastYear: Days;
  yearBeforeLast: Days;
  /** The days of this year so far, a year ago. */
  lastYearSoFar: Days;
  lastMonths(count: number): Days;
  month(index: number, year: number): Days;
  quarter(index: number, year: number): Days;
  half(index: number, year: number): Days;
  year(year: number): Days;
  /** The year of the day. */
  now: number;
}

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** Lays the names out around a day on which all data ends. */
export function calendarOf(anchor: string): EvaluationCalendar {
  const [now = 0, month = 0, day = 0] = anchor.split('-').map(Number);
  const weekday = (new Date(`${anchor}T00:00:00Z`).getUTCDay() + 6) % 7;
  const months = (from: number, count: number): Days => [iso(now, from, 1), iso(now, from + count, 0)];
  const quarterStart = 3 * Math.floor((month - 1) / 3) + 1;
  return {
    now,
    today: [anchor, anchor],
    yesterday: [iso(now, month, day - 1), iso(now, month, day - 1)],
    lastDays: (count) => [iso(now, month, day - count + 1), anchor],
    thisWeek: [iso(now, month, day - weekday), anchor],
    lastWeek: [iso(now, month, day - weekday - 7), iso(now, month, day - weekday - 1)],
    lastWeekSoFar: [iso(now, month, day - weekday - 7), iso(now, month, day - 7)],
    thisMonth: [iso(now, month, 1), anchor],
    lastMonth: months(month - 1, 1),
    monthBeforeLast: months(month - 2, 1),
    thisQuarter: [iso(now, quarterStart, 1), anchor],
    lastQuarter: months(quarterStart - 3, 3),
    quarterBeforeLast: months(quarterStart - 6, 3),
    thisYear: [iso(now, 1, 1), anchor],
    lastYear: [iso(now - 1, 1, 1), iso(now - 1, 12, 31)],
    yearBeforeLast: [iso(now - 2, 1, 1), iso(now - 2, 12, 31)],
    lastYearSoFar: [iso(now - 1, 1, 1), iso(now - 1, month, day)],
    lastMonths: (count) => months(month - count, count),
    month: (index, year) => [iso(year, index, 1), iso(year, index + 1, 0)],
    quarter: (index, year) => [iso(year, 3 * index - 2, 1), iso(year, 3 * index + 1, 0)],
    half: (index, year) => [iso(year, 6 * index - 5, 1), iso(year, 6 * index + 1, 0)],
    year: (year) => [iso(year, 1, 1), iso(year, 12, 31)],
  };
}
