import type { CompanyCalendar } from './calendar.ts';
import type { FoundPeriod } from './find-periods.ts';
import { words } from './fold.ts';
import type { Lexicon } from './lexicon/lexicon.ts';

/** Puts "from A to B" and "since A" together, and lets a year that stands at one of two periods count for both. */
export function joinPeriods(
  text: string,
  found: readonly FoundPeriod[],
  lexicon: Lexicon,
  calendar: CompanyCalendar,
): FoundPeriod[] {
  const [first, second] = alignYears(found, calendar);
  if (!first) return [];
  const before = text.slice(0, first.start).trimEnd();
  if (second && isRange(text, first, second, lexicon)) {
    const said = lexicon.names.range(first.said, second.said);
    const opener = words(`(?:${lexicon.from})$`).exec(before);
    return [{ ...first, to: second.to, end: second.end, said, start: opener?.index ?? first.start }];
  }
  return second ? [first, second] : [openEnded(before, first, lexicon, calendar)];
}

/** "Since March", "before 2025", "until June", "the three months before October". */
function openEnded(before: string, one: FoundPeriod, lexicon: Lexicon, calendar: CompanyCalendar): FoundPeriod {
  const { names, months: _months, ...said } = lexicon;
  const led = (by: string) => words(`(?:${by})$`).exec(before);
  const since = led(said.since);
  if (since && one.to < calendar.anchor)
    return { ...one, to: calendar.anchor, said: names.since(one.said), start: since.index, isSince: true };
  const counted = monthsUpTo(before, one, lexicon, calendar);
  if (counted) return counted;
  const [earlier, later, until] = [led(said.before), led(said.after), led(said.until)];
  const { from, to } = calendar.allTime();
  if (earlier && from < one.from)
    return { ...one, from, to: calendar.dayBefore(one.from), said: names.before(one.said), start: earlier.index };
  if (later && one.to < to)
    return {
      ...one,
      from: calendar.dayAfter(one.to),
      to,
      start: later.index,
      said: names.range(one.said, names.today),
    };
  if (until && one.isYearless && !/^\d{4}$/.test(one.said))
    return {
      ...one,
      from: calendar.yearOf(one.from).from,
      start: until.index,
      said: names.range(calendar.yearOf(one.from).from.slice(0, 4), one.said),
    };
  return one;
}

/** "The three months before October" end with September, "the three months to June" with June. */
function monthsUpTo(
  before: string,
  one: FoundPeriod,
  { numbers, units, before: without, through, names }: Lexicon,
  calendar: CompanyCalendar,
): FoundPeriod | undefined {
  const led = words(
    `(?:the |die |den )?(?<count>\\d{1,2}|${numbers.join('|')}) (?:${units.MONTH}) (?:(?<without>${without})|ending(?: in)?|ended|${through})$`,
  ).exec(before);
  if (!led?.groups) return undefined;
  const count = countOf(led.groups.count, { numbers });
  const month = calendar.startMonth(led.groups.without ? one.from : one.to);
  if (led.groups.without)
    return { ...one, ...calendar.before(month, count), said: names.before(one.said), start: led.index };
  const { from } = count > 1 ? calendar.before(month, count - 1) : month;
  return { ...one, from, said: names.range(from.slice(0, 7), one.said), start: led.index };
}

/** A number in digits or words. */
export function countOf(text = '1', { numbers }: Pick<Lexicon, 'numbers'>): number {
  return Number(text) || numbers.findIndex((number) => new RegExp(`^(?:${number})$`).test(text)) + 1 || 1;
}

/** "From A to B" needs its opener; a bare dash between two years or dates does without. */
function isRange(text: string, first: FoundPeriod, second: FoundPeriod, lexicon: Lexicon): boolean {
  const { from, to, growth, compares, drivers, trend, through } = lexicon;
  const between = text.slice(first.end, second.start).trim();
  const isOpened = words(`(?:${from})$`).test(text.slice(0, first.start).trimEnd());
  if (second.to <= first.from) return false;
  const isHeldAgainst = words(`${growth}|${compares}|${drivers}`).test(text) && !words(trend).test(text);
  if (isOpened && isHeldAgainst) return false;
  return new RegExp(`^(?:[-–]|${through})$`).test(between) || (isOpened && words(`^(?:${to})$`).test(between));
}

/** "Q1 vs Q2 2025": the year belongs to both. Without any year both lie in the newest year in which both have begun. */
function alignYears([first, second, ...others]: readonly FoundPeriod[], calendar: CompanyCalendar): FoundPeriod[] {
  if (!first || !second) return first ? [first] : [];
  const yearOf = ({ from }: FoundPeriod) => Number(from.slice(0, 4));
  const move = (period: FoundPeriod, years: number): FoundPeriod => {
    let days = { from: period.from, to: period.to };
    for (let index = 0; index < Math.abs(years); index += 1)
      days = years > 0 ? yearAfter(days) : calendar.yearBefore(days);
    return { ...period, ...days, said: period.said.replace(/(19|20)\d\d/, String(yearOf({ ...period, ...days }))) };
  };
  /** "January 2025 vs December": the one of the year before is nearer. */
  const nearest = (period: FoundPeriod): FoundPeriod => {
    const own = move(period, yearOf(first) - yearOf(period));
    const before = move(own, -1);
    const far = (one: FoundPeriod) => Math.abs(Date.parse(one.from) - Date.parse(first.from));
    return far(before) < far(own) ? before : own;
  };
  if (first.isYearless && !second.isYearless) return [move(first, yearOf(second) - yearOf(first)), second, ...others];
  if (second.isYearless && !first.isYearless) return [first, nearest(second), ...others];
  if (first.isYearless && second.isYearless && yearOf(first) !== yearOf(second)) {
    const year = Math.min(yearOf(first), yearOf(second));
    return [move(first, year - yearOf(first)), move(second, year - yearOf(second)), ...others].filter(
      ({ from }) => from <= calendar.anchor,
    );
  }
  return [first, second, ...others];
}

function yearAfter({ from, to }: { from: string; to: string }): { from: string; to: string } {
  const shift = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return { from: shift(from), to: shift(to) };
}
