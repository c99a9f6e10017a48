import type { PlanPeriod } from '../plan/analysis-plan.ts';
import { sayDay } from '../plan/say-day.ts';
import type { CompanyCalendar, Days } from './analyst/calendar.ts';
import { LEXICONS } from './analyst/lexicon/lexicon.ts';
import type { Language } from './planner.ts';

const RUNNING = ['MONTH', 'QUARTER', 'YEAR'] as const;

/** Days with the words that a reader knows them by: "Q1 2026", "year to date", else the first and the last one. */
export function sayPeriod({ from, to }: Days, language: Language, calendar: CompanyCalendar): PlanPeriod {
  const { names } = LEXICONS[language];
  const isSame = (days: Days) => days.from === from && days.to === to;
  const year = Number(calendar.yearOf(from).from.slice(0, 4));
  const said = (): string => {
    if (from === to) return sayDay(from, 'DAY', language);
    if (isSame(calendar.year(year))) return String(year);
    const half = [1, 2].find((index) => isSame(calendar.part('HALF', index, year)));
    if (half) return names.half(half, year);
    const quarter = [1, 2, 3, 4].find((index) => isSame(calendar.part('QUARTER', index, year)));
    if (quarter) return names.quarter(quarter, year);
    if (isSame(calendar.startMonth(from))) return sayDay(from, 'MONTH', language);
    const running = RUNNING.find((unit) => isSame(calendar.current(unit)));
    if (running) return names.toDate(running);
    return isSame(calendar.allTime()) ? names.allTime : sayRange({ from, to }, language, calendar);
  };
  return { from, to, said: said() };
}

/** Whole months by their names, other days as days. */
function sayRange({ from, to }: Days, language: Language, calendar: CompanyCalendar): string {
  const isWhole = calendar.startMonth(from).from === from && calendar.startMonth(to).to === to;
  const grain = isWhole ? 'MONTH' : 'DAY';
  return LEXICONS[language].names.range(sayDay(from, grain, language), sayDay(to, grain, language));
}
