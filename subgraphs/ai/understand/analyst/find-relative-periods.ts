import type { CompanyCalendar } from './calendar.ts';
import type { Parts, Reader } from './find-periods.ts';
import { words } from './fold.ts';
import type { CalendarUnit, Lexicon } from './lexicon/lexicon.ts';

const UNIT_ORDER: readonly CalendarUnit[] = ['HALF', 'QUARTER', 'MONTH', 'WEEK', 'DAY', 'YEAR'];

const all = (pattern: string): RegExp => words(pattern, 'gu');

/** Periods that have no date of their own: "last month", "year to date", "of all time". */
export const relativeReaders = (parts: Parts): Reader[] => [...relative(parts), ...open(parts)];

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
