import { expect, test } from 'vitest';
import {
  blackFriday,
  businessDaysAfter,
  dayOf,
  isBusinessDay,
  isHoliday,
  isoOf,
  monthsBefore,
  quarterStart,
  weekdayOf,
} from './calendar.ts';

test('a day goes to a number and back', () => {
  expect(isoOf(dayOf('2024-02-29'))).toBe('2024-02-29');
  expect(isoOf(dayOf('2024-02-29') + 1)).toBe('2024-03-01');
});

test('weeks begin on Sunday', () => {
  expect(weekdayOf(dayOf('2026-11-20'))).toBe(5);
  expect(weekdayOf(dayOf('2026-11-22'))).toBe(0);
});

test.each([
  ['2026-11-20', 12, '2025-11-01'],
  ['2026-03-31', 13, '2025-02-01'],
])('the month of %s less %i begins on %s', (day, months, first) => {
  expect(isoOf(monthsBefore(dayOf(day), months))).toBe(first);
});

test('quarters begin in January, April, July and October', () => {
  expect(isoOf(quarterStart(dayOf('2026-11-20')))).toBe('2026-10-01');
  expect(isoOf(quarterStart(dayOf('2026-11-20'), 1))).toBe('2027-01-01');
  expect(isoOf(quarterStart(dayOf('2026-02-20'), -4))).toBe('2025-01-01');
});

test.each([
  [2024, '2024-11-29'],
  [2025, '2025-11-28'],
  [2026, '2026-11-27'],
])('in %i Black Friday is %s', (year, day) => {
  expect(isoOf(blackFriday(year))).toBe(day);
  expect(isHoliday(blackFriday(year) - 1)).toBe(true);
});

test('no business is done on weekends and holidays', () => {
  expect(['2026-11-20', '2026-11-21', '2026-12-25', '2026-01-01'].map((day) => isBusinessDay(dayOf(day)))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(isoOf(businessDaysAfter(dayOf('2026-12-24'), 2))).toBe('2026-12-29');
});
