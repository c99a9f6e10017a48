import { Compare, PeriodPreset } from '#kernel/metrics/metric-enums';
import { sayDay } from '../plan/say-day.ts';
import type { CompanyCalendar, Days } from '../understand/analyst/calendar.ts';
import { LEXICONS, type PeriodNames } from '../understand/analyst/lexicon/lexicon.ts';
import type { Language } from '../understand/planner.ts';

const PRESETS: Record<PeriodPreset, (names: PeriodNames) => string> = {
  LAST_7_DAYS: (names) => names.lastDays(7, 'DAY'),
  LAST_30_DAYS: (names) => names.lastDays(30, 'DAY'),
  MONTH_TO_DATE: (names) => names.toDate('MONTH'),
  QUARTER_TO_DATE: (names) => names.toDate('QUARTER'),
  YEAR_TO_DATE: (names) => names.toDate('YEAR'),
  LAST_MONTH: (names) => names.lastDays(1, 'MONTH'),
  LAST_QUARTER: (names) => names.lastDays(1, 'QUARTER'),
  LAST_YEAR: (names) => names.lastDays(1, 'YEAR'),
  LAST_12_MONTHS: (names) => names.lastDays(12, 'MONTH'),
  ALL_TIME: (names) => names.allTime,
};

/** What a reader calls a period by name. */
export const sayPreset = (preset: PeriodPreset, language: Language): string =>
  PRESETS[preset](LEXICONS[language].names);

/** What a reader calls the days that a period is held against. */
export function sayCompared(compare: Compare, period: string, language: Language): string {
  const { names } = LEXICONS[language];
  return compare === Compare.SAME_PERIOD_LAST_YEAR ? names.lastYear(period) : names.before(period);
}

/** Days as a reader calls them: a whole year, half, quarter or month by its name, others by their ends. */
export function sayDays(days: Days, calendar: CompanyCalendar, language: Language): string {
  const { names } = LEXICONS[language];
  if (days.from === days.to) return sayDay(days.from, 'DAY', language);
  const year = Number(days.from.slice(0, 4));
  const isWhole = (whole: Days) => whole.from === days.from && whole.to === days.to;
  for (const at of [year, year + 1, year - 1]) {
    if (isWhole(calendar.year(at))) return String(at);
    const half = [1, 2].find((index) => isWhole(calendar.part('HALF', index, at)));
    if (half) return names.half(half, at);
    const quarter = [1, 2, 3, 4].find((index) => isWhole(calendar.part('QUARTER', index, at)));
    if (quarter) return names.quarter(quarter, at);
  }
  const [first, last] = [calendar.startMonth(days.from), calendar.startMonth(days.to)];
  const grain = first.from === days.from && last.to === days.to ? 'MONTH' : 'DAY';
  if (isWhole(first)) return sayDay(days.from, 'MONTH', language);
  return names.range(sayDay(days.from, grain, language), sayDay(days.to, grain, language));
}
