import type { PlanPeriod } from '../../plan/analysis-plan.ts';
import { sayDay } from '../../plan/say-day.ts';
import type { Language } from '../planner.ts';
import type { CompanyCalendar, Days } from './calendar.ts';
import { dayReaders } from './find-days.ts';
import { words } from './fold.ts';
import type { CalendarUnit, Lexicon } from './lexicon/lexicon.ts';
import { LEXICONS } from './lexicon/lexicon.ts';

/** A period that a question names, and where. */
export interface FoundPeriod extends PlanPeriod {
  start: number;
  end: number;
  /** True when no year was named, so that another period's year may be meant. */
  isYearless: boolean;
  /** True for "since" a period: up to the day on which the data ends. */
  isSince?: boolean;
}

/** One way to name a period. */
export interface Reader {
  pattern: RegExp;
  read(groups: Record<string, string | undefined>): (Days & { said: string; isYearless?: boolean }) | undefined;
}

/** The periods that a folded question names, in the order in which they stand; of two readings of the same words the longer counts. */
export function findPeriods(text: string, language: Language, calendar: CompanyCalendar): FoundPeriod[] {
  const found = readersFor(LEXICONS[language], language, calendar).flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const period = read(match.groups ?? {});
      if (!period) return [];
      const { from, to, said, isYearless = false } = period;
      return [{ from, to, said, isYearless, start: match.index, end: match.index + match[0].length }];
    }),
  );
  const longest = found.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const kept = longest.filter(
    (one, index) => !longest.slice(0, index).some((other) => one.start < other.end && other.start < one.end),
  );
  return kept.toSorted((a, b) => a.start - b.start);
}

const YEAR = '(?:19|20)\\d\\d';
const UNIT_ORDER: readonly CalendarUnit[] = ['HALF', 'QUARTER', 'MONTH', 'WEEK', 'DAY', 'YEAR'];

function readersFor(lexicon: Lexicon, language: Language, calendar: CompanyCalendar): Reader[] {
  const parts = { lexicon, language, calendar };
  return [...absolute(parts), ...dayReaders(parts), ...relative(parts), ...open(parts)];
}

/** What readers read by. */
export interface Parts {
  lexicon: Lexicon;
  language: Language;
  calendar: CompanyCalendar;
}

const all = (pattern: string): RegExp => words(pattern, 'gu');

/** Years, halves, quarters, months and days by name. */
function absolute(parts: Parts): Reader[] {
  const { language, calendar } = parts;
  return [
    ...quarterReaders(parts),
    halfReader(parts),
    monthReader(parts),
    {
      pattern: all(`(?:fy ?|nam |jahr |year )?(?<year>${YEAR})`),
      read: ({ year }) => ({ ...calendar.year(Number(year)), said: String(year) }),
    },
    {
      pattern: all(`(?<day>${YEAR}-[01]\\d-[0-3]\\d)`),
      read: ({ day = '' }) => ({ ...calendar.day(day), said: sayDay(day, 'DAY', language) }),
    },
  ];
}

const OF_YEAR = `(?:[ ,.-]*(?:of|des jahres|nam|in|\\/)?[ ,.\\/-]*(?<year>${YEAR}))?`;

const ordinalOf = ({ ordinals }: Lexicon): string => ordinals.map((one, index) => `(?<o${index + 1}>${one})`).join('|');

const which = (groups: Record<string, string | undefined>): number =>
  [1, 2, 3, 4].find((index) => groups[`o${index}`] !== undefined) ?? 0;

/** "Q3", "third quarter of 2025", "quý ba". */
function quarterReaders({ lexicon, language, calendar }: Parts): Reader[] {
  const { names, units } = lexicon;
  const ordinal = ordinalOf(lexicon);
  const quarter = (index: number, year?: string) => {
    const at = year
      ? Number(year)
      : calendar.newestYear((candidate) => calendar.part('QUARTER', index, candidate).from);
    return { ...calendar.part('QUARTER', index, at), said: names.quarter(index, at), isYearless: !year };
  };
  const byOrdinal =
    language === 'vi'
      ? `(?:${units.QUARTER}) (?:${ordinal})${OF_YEAR}`
      : `(?:${ordinal}) (?:${units.QUARTER})${OF_YEAR}`;
  return [
    { pattern: all(`(?:q|quy )(?<index>[1-4])${OF_YEAR}`), read: ({ index, year }) => quarter(Number(index), year) },
    { pattern: all(byOrdinal), read: (groups) => quarter(which(groups), groups.year) },
  ];
}

/** "H1", "first half of 2025", "nửa đầu năm". */
function halfReader({ lexicon, language, calendar }: Parts): Reader {
  const { names, ordinals, units } = lexicon;
  const halves =
    language === 'vi'
      ? `nua (?<o1>dau|${ordinals[0]})(?: nam)?${OF_YEAR}|nua (?<o2>cuoi|${ordinals[1]})(?: nam)?${OF_YEAR.replace('<year>', '<year2>')}`
      : `(?:h(?<h>[12])|(?:${ordinalOf(lexicon)}) (?:${units.HALF}|half))${OF_YEAR}`;
  return {
    pattern: all(halves),
    read: (groups) => {
      const index = Number(groups.h ?? which(groups));
      if (index !== 1 && index !== 2) return undefined;
      const named = groups.year ?? groups.year2;
      const year = named
        ? Number(named)
        : calendar.newestYear((candidate) => calendar.part('HALF', index, candidate).from);
      return { ...calendar.part('HALF', index, year), said: names.half(index, year), isYearless: !named };
    },
  };
}

function monthReader({ lexicon, language, calendar }: Parts): Reader {
  const year = `(?:[ ,./-]*(?:nam |of |des jahres )?(?<year>${YEAR}))?`;
  const names = lexicon.months.map((month, index) => `(?<m${index + 1}>${month}\\p{L}*)`).join('|');
  const pattern = language === 'vi' ? `thang (?<number>1[0-2]|0?[1-9])${year}` : `(?:${names})${year}`;
  const isMonth = new Map([
    ['en', /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?$/],
    ['de', /^(jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez)(uar|ruar|z|il|i|ust|t|tember|ober|ember)?$/],
  ]).get(language);
  return {
    pattern: all(pattern),
    read: (groups) => {
      const index = groups.number
        ? Number(groups.number)
        : [...Array(12).keys()].map((at) => at + 1).find((at) => groups[`m${at}`]);
      const word = groups[`m${index}`];
      if (!index || (word && isMonth && !isMonth.test(word))) return undefined;
      const at = groups.year
        ? Number(groups.year)
        : calendar.newestYear((candidate) => calendar.month(index, candidate).from);
      const days = calendar.month(index, at);
      return { ...days, said: sayDay(days.from, 'MONTH', language), isYearless: !groups.year };
    },
  };
}

/** Periods counted from the day on which the company's data ends. */
function relative({ lexicon, language, calendar }: Parts): Reader[] {
  const { names, last, current, units, numbers } = lexicon;
  const unit = UNIT_ORDER.map((one) => `(?<u${one}>${units[one]})`).join('|');
  const count = `(?<count>\\d{1,3}|${numbers.join('|')})`;
  const unitOf = (groups: Record<string, string | undefined>) => UNIT_ORDER.find((one) => groups[`u${one}`]) ?? 'MONTH';
  const countOf = (text: string | undefined) =>
    text === undefined
      ? 1
      : Number(text) || numbers.findIndex((number) => new RegExp(`^(?:${number})$`).test(text)) + 1 || 1;
  const many =
    language === 'vi'
      ? `(?:trong )?${count} (?:${unit}) (?:${last})`
      : `(?:the |den |der |die )?(?:${last}) ${count} (?:${unit})|(?:the |den )?${count.replace('count', 'count2')} (?:${last}) (?:${unit.replaceAll('<u', '<v')})`;
  const one =
    language === 'vi'
      ? `(?:${unit}) (?:${last})`
      : `(?:the |im |in der |in dem )?(?:${last}) (?:${unit})|vor(?<v>monat|quartal|jahr|woche)`;
  const now = language === 'vi' ? `(?:${unit}) (?:${current})` : `(?:${current}) (?:${unit})`;
  const V: Record<string, CalendarUnit> = { monat: 'MONTH', quartal: 'QUARTER', jahr: 'YEAR', woche: 'WEEK' };
  const lastOf = (groups: Record<string, string | undefined>, count_: number) => {
    const of = groups.v ? (V[groups.v] ?? 'MONTH') : (UNIT_ORDER.find((each) => groups[`v${each}`]) ?? unitOf(groups));
    return { ...calendar.lastUnits(of, count_), said: names.lastDays(count_, of) };
  };
  return [
    { pattern: all(many), read: (groups) => lastOf(groups, Math.max(1, countOf(groups.count ?? groups.count2))) },
    { pattern: all(one), read: (groups) => lastOf(groups, 1) },
    {
      pattern: all(now),
      read: (groups) => ({ ...calendar.current(unitOf(groups)), said: names.toDate(unitOf(groups)) }),
    },
    { pattern: all(lexicon.today), read: () => ({ ...calendar.daysBefore(0), said: names.today }) },
    { pattern: all(lexicon.yesterday), read: () => ({ ...calendar.daysBefore(1), said: names.yesterday }) },
    { pattern: all(`(?<whole>${lexicon.toDate})`), read: ({ whole = '' }) => toDate(whole, parts(lexicon), calendar) },
  ];
}

const parts = (lexicon: Lexicon) => lexicon.names;

/** "Year to date" and its like: the unit is the word or letter in it. */
function toDate(whole: string, names: Lexicon['names'], calendar: CompanyCalendar) {
  const unit: CalendarUnit = /^m|month|monat|thang/.test(whole)
    ? 'MONTH'
    : /^q|quart|quy/.test(whole)
      ? 'QUARTER'
      : 'YEAR';
  return { ...calendar.current(unit), said: names.toDate(unit) };
}

/** Everything that there is, and the year to date of a year ago. */
function open({ lexicon: { names, ...lexicon }, calendar }: Parts): Reader[] {
  const toDate = calendar.current('YEAR');
  return [
    { pattern: all(lexicon.allTime), read: () => ({ ...calendar.allTime(), said: names.allTime }) },
    {
      pattern: all(lexicon.lastToDate),
      read: () => ({ ...calendar.yearBefore(toDate), said: names.lastYear(names.toDate('YEAR')) }),
    },
  ];
}
