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
  beforeYesterday: string;
  /** Monday first; empty where their names mean too much else. */
  weekdays: readonly string[];
  /** What stands before the name of a weekday that is over. */
  onWeekday: string;
  /** Before the number of a week. */
  weekNumber: string;
  /** The unit before the last one, with `{unit}` in it; and so many units back, with `{count}` too. */
  beforeLast: string;
  ago: string;
  /** "The first two months of 2025": the words for first and last, what stands before the year, and whether they follow the unit. */
  edges: Readonly<{ first: string; final: string; of: string; isAfter: boolean }>;
  /** Of a whole follow-up that steps back from the days before, with `{unit}` in it: "the year before". */
  stepBack: string;
  toDate: string;
  since: string;
  /** Before and between two ends: "from A to B". */
  from: string;
  to: string;
  /** Between two ends that need no "from" before them: "2023 to 2025". */
  through: string;
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
  /** Words that are read as others: pieces of regular expressions, and what to read instead. */
  sameAs: Readonly<Record<string, string>>;
  trend: string;
  /** Steps of the calendar that a series is to have: "by month". */
  stepped: string;
  forecast: string;
  /** What stands before units of the calendar that are yet to come; and after them. */
  next: string;
  share: string;
  ranking: string;
  top: string;
  bottom: string;
  by: string;
  /** Small words between "top" and what is ranked. */
  small: string;
  /** What stands after that which is ranked: in Vietnamese the superlative. */
  rankedAfter: string;
  rows: string;
  growth: string;
  /** Things are to be held against each other, without a word on which way they went. */
  compares: string;
  /** What stands before the period that something is held against: "than last year". */
  against: string;
  /** What stands before a period that only ends or begins the days that are meant. */
  before: string;
  after: string;
  until: string;
  /** The last and this year where they follow a month or quarter: "Q3 last year". */
  lastYear: string;
  thisYear: string;
  /** The year to date as it was a year ago. */
  lastToDate: string;
  /** "How are we doing": a question about no figure in particular. */
  wellBeing: string;
  /** What leaves members out: "without". Plans cannot. */
  without: string;
  /** Figures that nobody takes for those whose names their names are made of: a market share is no share by market. */
  unmeasured: string;
  /** What stands before the name of a place. */
  places: string;
  /** A question for an amount, and one for a number of things. */
  howMuch: string;
  howMany: string;
  /** Verbs that are also called a figure: they only count as one where no noun names another. */
  verbs: string;
  /** Names of dealings that are done with customers and suppliers alike: whose they are shows who is named. */
  deals: string;
  /** Words that change nothing: a question may contain them and still be wholly understood. */
  filler: string;
  /** Words of asking, politeness and everyday that change nothing either. */
  idle: readonly string[];
  /** Words whose slips of the fingers are mended before anything is read. */
  spelling: readonly string[];
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
  week(week: number, year: number): string;
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
