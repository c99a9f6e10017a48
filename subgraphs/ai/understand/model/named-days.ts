import type { CompanyCalendar, Days } from '../analyst/calendar.ts';
import { LEXICONS } from '../analyst/lexicon/lexicon.ts';
import type { Language } from '../planner.ts';

/** Periods that have a name, so that a model need not count days. They end where the company's data ends. */
export const DAY_NAMES = [
  'TODAY',
  'YESTERDAY',
  'LAST_7_DAYS',
  'LAST_30_DAYS',
  'THIS_WEEK',
  'LAST_WEEK',
  'THIS_MONTH',
  'LAST_MONTH',
  'THIS_QUARTER',
  'LAST_QUARTER',
  'THIS_YEAR',
  'LAST_YEAR',
  'LAST_12_MONTHS',
  'ALL_TIME',
] as const;

export type DayName = (typeof DAY_NAMES)[number];

/** The days that a name means in a company's calendar, with the words of a language for them. */
export function namedDays(name: DayName, language: Language, calendar: CompanyCalendar): Days & { said: string } {
  const { names } = LEXICONS[language];
  const current = (unit: 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR') => ({
    ...calendar.current(unit),
    said: names.toDate(unit),
  });
  const last = (count: number, unit: 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR') => ({
    ...calendar.lastUnits(unit, count),
    said: names.lastDays(count, unit),
  });
  const days: Record<DayName, () => Days & { said: string }> = {
    TODAY: () => ({ ...calendar.daysBefore(0), said: names.today }),
    YESTERDAY: () => ({ ...calendar.daysBefore(1), said: names.yesterday }),
    LAST_7_DAYS: () => last(7, 'DAY'),
    LAST_30_DAYS: () => last(30, 'DAY'),
    THIS_WEEK: () => current('WEEK'),
    LAST_WEEK: () => last(1, 'WEEK'),
    THIS_MONTH: () => current('MONTH'),
    LAST_MONTH: () => last(1, 'MONTH'),
    THIS_QUARTER: () => current('QUARTER'),
    LAST_QUARTER: () => last(1, 'QUARTER'),
    THIS_YEAR: () => current('YEAR'),
    LAST_YEAR: () => last(1, 'YEAR'),
    LAST_12_MONTHS: () => last(12, 'MONTH'),
    ALL_TIME: () => ({ ...calendar.allTime(), said: names.allTime }),
  };
  return days[name]();
}
