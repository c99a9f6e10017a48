import type { PlanPeriod } from '../../plan/analysis-plan.ts';
import { sayDay } from '../../plan/say-day.ts';
import type { Language } from '../planner.ts';
import type { CompanyCalendar, Days } from './calendar.ts';
import { countedReaders } from './find-counted-periods.ts';
import { dayReaders } from './find-days.ts';
import { relativeReaders } from './find-relative-periods.ts';
import { words } from './fold.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
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

function readersFor(lexicon: Lexicon, language: Language, calendar: CompanyCalendar): Reader[] {
  const parts = { lexicon, language, calendar };
  return [...absolute(parts), ...dayReaders(parts), ...countedReaders(parts), ...relativeReaders(parts)];
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
      pattern: all(`(?<year>${YEAR})-(?<month>0[1-9]|1[0-2])|(?<month2>0?[1-9]|1[0-2])/(?<year2>${YEAR})`),
      read: ({ year, year2, month, month2 }) => {
        const days = calendar.month(Number(month ?? month2), Number(year ?? year2));
        return { ...days, said: sayDay(days.from, 'MONTH', language) };
      },
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

/** What follows the first three letters of a month, in languages that have names for months. */
export const MONTH_TAIL = 'uary|ruary|ch|il|e|y|ust|t|tember|ober|ember|uar|ruar|z|i';

function monthReader({ lexicon, language, calendar }: Parts): Reader {
  const year = `(?:[ ,./-]*(?:nam |of |des jahres )?(?<year>${YEAR}))?`;
  const names = lexicon.months.map((month, index) => `(?<m${index + 1}>${month}\\p{L}*)`).join('|');
  const pattern = language === 'vi' ? `thang (?<number>1[0-2]|0?[1-9])${year}` : `(?:${names})${year}`;
  const isMonth = new RegExp(`^\\p{L}{3}(?:${MONTH_TAIL})?$`, 'u');
  return {
    pattern: all(pattern),
    read: (groups) => {
      const index = groups.number
        ? Number(groups.number)
        : [...Array(12).keys()].map((at) => at + 1).find((at) => groups[`m${at}`]);
      const word = groups[`m${index}`];
      if (!index || (word && !isMonth.test(word))) return undefined;
      const at = groups.year
        ? Number(groups.year)
        : calendar.newestYear((candidate) => calendar.month(index, candidate).from);
      const days = calendar.month(index, at);
      return { ...days, said: sayDay(days.from, 'MONTH', language), isYearless: !groups.year };
    },
  };
}
