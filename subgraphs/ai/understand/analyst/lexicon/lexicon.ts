import type { Language } from '../../planner.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { vietnamese } from './vi.ts';

/** Units of the calendar. */
export type CalendarUnit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'HALF' | 'YEAR';

/**
 * The words of one language that a question is read by; every entry is a piece of a regular expression over lower-case text without
 * accents (`fold`). What figures, dimensions and members are called is not here: that comes from the catalogue and the company.
 */
export interface Lexicon {
  /** Words that betray the language. */
  common: readonly string[];
  /** Three letters of each month suffice; January first. */
  months: readonly string[];
  units: Readonly<Record<CalendarUnit, string>>;
  /** In the order first, second, third, fourth. */
  ordinals: readonly [string, string, string, string];
  last: string;
  current: string;
  today: string;
  yesterday: string;
  toDate: string;
  since: string;
  /** Before and between two ends: "from A to B". */
  from: string;
  to: string;
  allTime: string;
  /** Numbers that are written as words, from one. */
  numbers: readonly string[];
  /** A comparison of two periods that are named: "Q1 vs Q2". */
  versus: string;
  /** A comparison with what came before, or with the year before. */
  againstBefore: string;
  againstLastYear: string;
  /** What kind of answer is wanted. */
  drivers: string;
  trend: string;
  forecast: string;
  share: string;
  ranking: string;
  top: string;
  bottom: string;
  by: string;
  rows: string;
  growth: string;
  /** What a follow-up begins with: "and", "what about". */
  again: string;
  /** Charts by name. */
  charts: Readonly<Record<'LINE' | 'BAR' | 'WATERFALL' | 'TABLE', string>>;
  /** How periods are named: see `PeriodNames`. */
  names: PeriodNames;
}

/** How a reader of the language calls a period. */
export interface PeriodNames {
  quarter(quarter: number, year: number): string;
  half(half: number, year: number): string;
  lastDays(count: number, unit: CalendarUnit): string;
  toDate(unit: CalendarUnit): string;
  since(start: string): string;
  range(from: string, to: string): string;
  allTime: string;
  today: string;
  yesterday: string;
  lastYear(period: string): string;
  before(period: string): string;
}

/** The lexicons of all languages. */
export const LEXICONS: Readonly<Record<Language, Lexicon>> = { en: english, de: german, vi: vietnamese };
