import { Temporal } from 'temporal-polyfill';
import type { Situation } from '../planner.ts';
import type { CalendarUnit } from './lexicon/lexicon.ts';

/** Days from and to, both included. */
export interface Days {
  from: string;
  to: string;
}

type Calendar = Situation['calendar'];
type Day = Temporal.PlainDate;

const day = (text: string): Day => Temporal.PlainDate.from(text);
const days = (from: Day, to: Day): Days => ({ from: from.toString(), to: to.toString() });

const LENGTH: Record<CalendarUnit, Temporal.DurationLike> = {
  DAY: { days: 1 },
  WEEK: { weeks: 1 },
  MONTH: { months: 1 },
  QUARTER: { months: 3 },
  HALF: { months: 6 },
  YEAR: { years: 1 },
};

/** A calendar of the company's: what names of days, months and quarters mean there. Days after the anchor have no data yet. */
export class CompanyCalendar {
  constructor(readonly calendar: Calendar) {}

  /** The day on which periods by name end. */
  get anchor(): string {
    return this.calendar.anchor;
  }

  day(text: string): Days {
    return { from: text, to: text };
  }

  daysBefore(count: number): Days {
    const at = day(this.anchor).subtract({ days: count });
    return days(at, at);
  }

  /** A quarter (of the fiscal year) or half of a year. */
  part(unit: 'QUARTER' | 'HALF', index: number, year: number): Days {
    const months = unit === 'QUARTER' ? 3 : 6;
    const from = this.yearStart(year).add({ months: months * (index - 1) });
    return days(from, from.add({ months }).subtract({ days: 1 }));
  }

  month(month: number, year: number): Days {
    const from = Temporal.PlainDate.from({ year, month, day: 1 });
    return days(from, from.add({ months: 1 }).subtract({ days: 1 }));
  }

  year(year: number): Days {
    const from = this.yearStart(year);
    return days(from, from.add({ years: 1 }).subtract({ days: 1 }));
  }

  /** The newest year in which such a part has begun by the anchor. */
  newestYear(begins: (year: number) => string): number {
    const { year } = day(this.anchor);
    return [year + 1, year, year - 1].find((candidate) => begins(candidate) <= this.anchor) ?? year - 1;
  }

  /** The unit that the anchor lies in, whole or up to the anchor. */
  current(unit: CalendarUnit, upToAnchor = true): Days {
    const from = this.startOf(unit);
    const to = upToAnchor ? day(this.anchor) : from.add(LENGTH[unit]).subtract({ days: 1 });
    return days(from, to);
  }

  /** The whole units before the one of the anchor; of days, the days up to the anchor. */
  lastUnits(unit: CalendarUnit, count: number): Days {
    if (unit === 'DAY') return days(day(this.anchor).subtract({ days: count - 1 }), day(this.anchor));
    const end = this.startOf(unit);
    const length = Temporal.Duration.from(LENGTH[unit]);
    let from = end;
    for (let index = 0; index < count; index += 1) from = from.subtract(length);
    return days(from, end.subtract({ days: 1 }));
  }

  /** The whole unit that lies so many units before the one of the anchor. */
  unitBefore(unit: CalendarUnit, count: number): Days {
    return this.stepsBack(unit, this.startOf(unit), count);
  }

  /** The unit of those days, so many units earlier: the year before 2025. */
  unitEarlier(unit: CalendarUnit, { from }: Days, count = 1): Days {
    return this.stepsBack(unit, day(from), count);
  }

  /** A week by its number (ISO 8601); undefined in a year that has no such week. */
  week(week: number, year: number): Days | undefined {
    const inFirst = Temporal.PlainDate.from({ year, month: 1, day: 4 });
    const from = inFirst.subtract({ days: inFirst.dayOfWeek - 1 }).add({ weeks: week - 1 });
    return from.weekOfYear === week ? days(from, from.add({ days: 6 })) : undefined;
  }

  /** The newest such day of the week before the anchor; Monday is 1. */
  weekday(weekday: number): Days {
    const at = day(this.anchor);
    const back = (at.dayOfWeek - weekday + 7) % 7 || 7;
    return this.daysBefore(back);
  }

  /** The first or last units of some days: the first two months of a year. */
  edge(end: 'FIRST' | 'LAST', unit: CalendarUnit, count: number, { from, to }: Days): Days {
    const length = Temporal.Duration.from(LENGTH[unit]);
    const reach = Array.from({ length: count });
    const after = day(to).add({ days: 1 });
    if (end === 'LAST')
      return days(
        reach.reduce((at: Day) => at.subtract(length), after),
        day(to),
      );
    return days(day(from), reach.reduce((at: Day) => at.add(length), day(from)).subtract({ days: 1 }));
  }

  allTime(): Days {
    const { first, anchor } = this.calendar;
    return { from: first < anchor ? first : anchor, to: anchor };
  }

  /** The same days a year before. */
  yearBefore({ from, to }: Days): Days {
    const end = day(to);
    const isMonthEnd = end.day === end.daysInMonth;
    const before = end.subtract({ years: 1 });
    return days(day(from).subtract({ years: 1 }), isMonthEnd ? before.with({ day: before.daysInMonth }) : before);
  }

  /** As many days, or whole months, just before. */
  before({ from, to }: Days, times = 1): Days {
    const [start, end] = [day(from), day(to).add({ days: 1 })];
    const months = (end.year - start.year) * 12 + end.month - start.month;
    const length =
      start.day === 1 && end.day === 1 && months > 0
        ? { months: months * times }
        : { days: start.until(end).days * times };
    return days(start.subtract(length), start.subtract({ days: 1 }));
  }

  dayBefore(at: string): string {
    return day(at).subtract({ days: 1 }).toString();
  }

  dayAfter(at: string): string {
    return this.daysOn(at, 1);
  }

  daysOn(at: string, count: number): string {
    return day(at).add({ days: count }).toString();
  }

  /** The month that begins on or holds a day. */
  startMonth(at: string): Days {
    const { year, month } = day(at);
    return this.month(month, year);
  }

  /** The year that holds a day. */
  yearOf(at: string): Days {
    const { year } = day(at);
    const own = this.year(year);
    return own.from <= at ? own : this.year(year - 1);
  }

  /** The same day so many months before, or the last of that month. */
  monthsBefore(at: string, months: number): string {
    return day(at).subtract({ months }).toString();
  }

  lengthOf({ from, to }: Days): number {
    return day(from).until(day(to)).days + 1;
  }

  private stepsBack(unit: CalendarUnit, start: Day, count: number): Days {
    const length = Temporal.Duration.from(LENGTH[unit]);
    const from = Array.from({ length: count }).reduce((at: Day) => at.subtract(length), start);
    return days(from, from.add(length).subtract({ days: 1 }));
  }

  private yearStart(year: number): Day {
    return Temporal.PlainDate.from({ year, month: this.calendar.fiscalYearStart, day: 1 });
  }

  private startOf(unit: CalendarUnit): Day {
    const at = day(this.anchor);
    if (unit === 'DAY') return at;
    if (unit === 'WEEK') return at.subtract({ days: at.dayOfWeek - 1 });
    if (unit === 'MONTH') return at.with({ day: 1 });
    const start = this.yearStart(this.newestYear((year) => this.yearStart(year).toString()));
    if (unit === 'YEAR') return start;
    const months = unit === 'QUARTER' ? 3 : 6;
    const gone = (at.year - start.year) * 12 + at.month - start.month;
    return start.add({ months: Math.floor(gone / months) * months });
  }
}
