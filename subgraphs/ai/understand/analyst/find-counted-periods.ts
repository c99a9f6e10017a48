import { sayPeriod } from '../say-period.ts';
import type { Days } from './calendar.ts';
import type { Parts, Reader } from './find-periods.ts';
import { words } from './fold.ts';
import { countOf } from './join-periods.ts';
import type { CalendarUnit } from './lexicon/lexicon.ts';

const YEAR = '(?<year>(?:19|20)\\d\\d)';
const UNITS: readonly CalendarUnit[] = ['HALF', 'QUARTER', 'MONTH', 'WEEK', 'DAY', 'YEAR'];

/** Periods that are found by counting: "the month before last", "two years ago", "week 32", "the first two months of 2025", "last Friday". */
export function countedReaders(parts: Parts): Reader[] {
  return [...backReaders(parts), weekReader(parts), edgeReader(parts), ...dayReaders(parts)];
}

const unitGroups = ({ lexicon: { units } }: Parts): string =>
  UNITS.map((unit) => `(?<u${unit}>${units[unit]})`).join('|');

const unitOf = (groups: Record<string, string | undefined>): CalendarUnit =>
  UNITS.find((unit) => groups[`u${unit}`]) ?? 'MONTH';

/** "The quarter before last" and "three months ago". */
function backReaders(parts: Parts): Reader[] {
  const { lexicon, calendar, language } = parts;
  const units = `(?:${unitGroups(parts)})`;
  const count = `(?<count>\\d{1,2}|${lexicon.numbers.join('|')})`;
  const back = (groups: Record<string, string | undefined>, steps: number) =>
    sayPeriod(calendar.unitBefore(unitOf(groups), steps), language, calendar);
  return [
    {
      pattern: words(lexicon.beforeLast.replace('{unit}', units), 'gu'),
      read: (groups) => back(groups, 2),
    },
    {
      pattern: words(lexicon.ago.replace('{count}', count).replace('{unit}', units), 'gu'),
      read: (groups) => back(groups, countOf(groups.count, lexicon)),
    },
  ];
}

/** "Week 32", "KW 32 2025", "tuần 32". */
function weekReader({ lexicon, calendar }: Parts): Reader {
  const { names } = lexicon;
  const pattern = words(
    `(?:${lexicon.weekNumber}) ?(?<week>[1-5]?\\d)(?:[ ,/]*(?:of |in |des jahres |nam )?${YEAR})?`,
    'gu',
  );
  return {
    pattern,
    read: ({ week, year }) => {
      const index = Number(week);
      const newest = calendar.newestYear((candidate) => calendar.week(index, candidate)?.from ?? '9999');
      const at = year ? Number(year) : newest;
      const found = calendar.week(index, at);
      return found && { ...found, said: names.week(index, at), isYearless: !year };
    },
  };
}

/** "The first two months of 2025", "the last 6 weeks of 2024". */
function edgeReader(parts: Parts): Reader {
  const { lexicon, calendar, language } = parts;
  const { first, final, of } = lexicon.edges;
  const count = `(?<count>\\d{1,2}|${lexicon.numbers.join('|')})`;
  const before = `(?:(?<first>${first})|(?<final>${final}))`;
  const pattern = lexicon.edges.isAfter
    ? `${count} (?:${unitGroups(parts)}) ${before} (?:${of})${YEAR}`
    : `(?:the |die |den )?${before} ${count} (?:${unitGroups(parts)}) ?(?:${of})${YEAR}`;
  return {
    pattern: words(pattern, 'gu'),
    read: (groups) => {
      const year = calendar.year(Number(groups.year));
      const many = countOf(groups.count, lexicon);
      const at = calendar.edge(groups.first ? 'FIRST' : 'LAST', unitOf(groups), many, year);
      if (at.from < year.from || at.to > year.to) return undefined;
      return sayPeriod(at, language, calendar);
    },
  };
}

/** "The day before yesterday" and "last Friday". */
function dayReaders({ lexicon, calendar, language }: Parts): Reader[] {
  const say = (at: Days) => sayPeriod(at, language, calendar);
  const weekdays = lexicon.weekdays.map((one, index) => `(?<d${index + 1}>${one})`).join('|');
  const named = (groups: Record<string, string | undefined>) =>
    [1, 2, 3, 4, 5, 6, 7].find((index) => groups[`d${index}`]) ?? 1;
  const onDay: Reader = {
    pattern: words(`(?:${lexicon.onWeekday}) (?:${weekdays})`, 'gu'),
    read: (groups) => say(calendar.weekday(named(groups))),
  };
  const twoBack: Reader = {
    pattern: words(lexicon.beforeYesterday, 'gu'),
    read: () => say(calendar.daysBefore(2)),
  };
  return lexicon.weekdays.length > 0 ? [twoBack, onDay] : [twoBack];
}
