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
  const since = words(`(?:${lexicon.since})$`).exec(before);
  if (second && isRange(text, first, second, lexicon)) {
    const said = lexicon.names.range(first.said, second.said);
    const opener = words(`(?:${lexicon.from})$`).exec(before);
    return [{ ...first, to: second.to, end: second.end, said, start: opener?.index ?? first.start }];
  }
  if (since && first.from <= calendar.anchor && first.to < calendar.anchor) {
    return [{ ...first, to: calendar.anchor, said: lexicon.names.since(first.said), start: since.index }];
  }
  return second ? [first, second] : [first];
}

/** "From A to B" needs its opener; a bare dash between two years or dates does without. */
function isRange(text: string, first: FoundPeriod, second: FoundPeriod, { from, to }: Lexicon): boolean {
  const between = text.slice(first.end, second.start).trim();
  if (/^[-–]$/.test(between)) return true;
  const isOpened = words(`(?:${from})$`).test(text.slice(0, first.start).trimEnd());
  return isOpened && words(`^(?:${to})$`).test(between) && second.to > first.from;
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
  if (first.isYearless && !second.isYearless) return [move(first, yearOf(second) - yearOf(first)), second, ...others];
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
