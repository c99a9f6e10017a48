import { expect, test } from 'vitest';
import { CompanyCalendar } from './analyst/calendar.ts';
import type { Language } from './planner.ts';
import { sayPeriod } from './say-period.ts';

const calendar = (fiscalYearStart = 1) =>
  new CompanyCalendar({ anchor: '2026-11-20', first: '2023-11-04', fiscalYearStart });

const say = (from: string, to: string, language: Language = 'en', fiscalYearStart = 1) =>
  sayPeriod({ from, to }, language, calendar(fiscalYearStart)).said;

test.each([
  ['2026-03-05', '2026-03-05', 'Mar 5, 2026'],
  ['2025-01-01', '2025-12-31', '2025'],
  ['2025-07-01', '2025-12-31', 'H2 2025'],
  ['2026-01-01', '2026-03-31', 'Q1 2026'],
  ['2024-02-01', '2024-02-29', 'February 2024'],
  ['2026-01-01', '2026-11-20', 'year to date'],
  ['2026-11-01', '2026-11-20', 'month to date'],
  ['2023-11-04', '2026-11-20', 'all time'],
  ['2025-03-01', '2025-05-31', 'March 2025 – May 2025'],
  ['2025-03-02', '2025-05-31', 'Mar 2, 2025 – May 31, 2025'],
])('%s to %s is %s', (from, to, said) => {
  expect(say(from, to)).toBe(said);
});

test('a company whose year begins in April has quarters of its own', () => {
  expect(say('2025-04-01', '2025-06-30', 'en', 4)).toBe('Q1 2025');
  expect(say('2025-04-01', '2026-03-31', 'en', 4)).toBe('2025');
});

test('each language has its words', () => {
  expect(say('2026-01-01', '2026-03-31', 'vi')).toBe('quý 1/2026');
  expect(say('2025-03-01', '2025-03-31', 'de')).toBe('März 2025');
});
