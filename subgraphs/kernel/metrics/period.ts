import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';
import { Fault, invalid } from '#kernel/errors/fault';
import { Compare, Grain, PeriodPreset } from './metric-enums.ts';

/** Days from and to, both included, as YYYY-MM-DD. */
export interface Period {
  from: string;
  to: string;
}

/** What a client asks for: days, or a period by name. */
export interface PeriodRequest {
  from?: string | null;
  to?: string | null;
  preset?: PeriodPreset | null;
}

/** The calendar that periods are laid out on. */
export interface Calendar {
  /** Last day that periods by name may reach. */
  anchor: string;
  /** First day with data; the anchor itself when there is none. */
  first: string;
  /** Month in which the fiscal year begins, 1 to 12. */
  fiscalYearStart: number;
}

type Day = Temporal.PlainDate;
type Ends = [from: Day, to: Day];
const day = (text: string): Day => Temporal.PlainDate.from(text);
const period = ([from, to]: Ends): Period => ({ from: from.toString(), to: to.toString() });

/** Days without data after which periods by name end on the newest data instead of today. */
const STALE_DAYS = 7;
/** Longest series that one request may ask for. */
const MAX_POINTS = 800;

/** The day on which periods by name end: today, or the newest data when that is more than a week old. */
export function anchorOf(today: string, latest: string | null): string {
  if (!latest || latest > today) return today;
  return day(latest).until(day(today)).days > STALE_DAYS ? latest : today;
}

/** Lays the requested period on the calendar; refuses a request that is neither two days nor a name. */
export function resolvePeriod({ from, to, preset }: PeriodRequest, calendar: Calendar): Period {
  if (preset && !from && !to) return period(PRESETS[preset](day(calendar.anchor), calendar));
  if (preset || !from || !to)
    throw invalid([{ path: ['period'], message: 'Give a period either as { from, to } or as { preset }.' }]);
  if (from > to)
    throw invalid([{ path: ['period', 'from'], message: `The period begins on ${from}, after its end on ${to}.` }]);
  return { from, to };
}

const PRESETS: Record<PeriodPreset, (anchor: Day, calendar: Calendar) => Ends> = {
  LAST_7_DAYS: (anchor) => [anchor.subtract({ days: 6 }), anchor],
  LAST_30_DAYS: (anchor) => [anchor.subtract({ days: 29 }), anchor],
  MONTH_TO_DATE: (anchor) => [anchor.with({ day: 1 }), anchor],
  QUARTER_TO_DATE: (anchor, calendar) => [startOf(anchor, Grain.QUARTER, calendar), anchor],
  YEAR_TO_DATE: (anchor, calendar) => [startOf(anchor, Grain.YEAR, calendar), anchor],
  LAST_MONTH: (anchor, calendar) => wholeBefore(anchor, Grain.MONTH, calendar),
  LAST_QUARTER: (anchor, calendar) => wholeBefore(anchor, Grain.QUARTER, calendar),
  LAST_YEAR: (anchor, calendar) => wholeBefore(anchor, Grain.YEAR, calendar),
  LAST_12_MONTHS: (anchor) => [anchor.add({ days: 1 }).subtract({ months: 12 }), anchor],
  ALL_TIME: (anchor, calendar) => [calendar.first < calendar.anchor ? day(calendar.first) : anchor, anchor],
};

const LENGTH: Record<Grain, Temporal.DurationLike> = {
  DAY: { days: 1 },
  WEEK: { weeks: 1 },
  MONTH: { months: 1 },
  QUARTER: { months: 3 },
  YEAR: { years: 1 },
};

function wholeBefore(anchor: Day, grain: Grain, calendar: Calendar): Ends {
  const end = startOf(anchor, grain, calendar);
  return [end.subtract(LENGTH[grain]), end.subtract({ days: 1 })];
}

function startOf(date: Day, grain: Grain, calendar: Pick<Calendar, 'fiscalYearStart'>): Day {
  if (grain === Grain.DAY) return date;
  if (grain === Grain.WEEK) return date.subtract({ days: date.dayOfWeek - 1 });
  const months = { MONTH: 1, QUARTER: 3, YEAR: 12 }[grain];
  const intoPeriod = (date.month - calendar.fiscalYearStart + 12) % months;
  return date.with({ day: 1 }).subtract({ months: intoPeriod });
}

const TO_DATE: Partial<Record<PeriodPreset, Temporal.DurationLike>> = {
  MONTH_TO_DATE: LENGTH.MONTH,
  QUARTER_TO_DATE: LENGTH.QUARTER,
  YEAR_TO_DATE: LENGTH.YEAR,
};

/** The period to compare with. Periods to date meet the same days of the period before; whole months meet whole months. */
export function comparedPeriod(request: PeriodRequest, current: Period, compare: Compare): Period {
  const ends: Ends = [day(current.from), day(current.to)];
  if (compare === Compare.SAME_PERIOD_LAST_YEAR) return period(shifted(ends, { years: 1 }));
  const toDate = request.preset && TO_DATE[request.preset];
  if (toDate) return period(shifted(ends, toDate));
  const [from, to] = ends;
  const months = wholeMonths(from, to);
  if (months) return period([from.subtract({ months }), from.subtract({ days: 1 })]);
  const days = from.until(to).days + 1;
  return period([from.subtract({ days }), from.subtract({ days: 1 })]);
}

/** Both ends earlier by a calendar length; the last day of a month stays the last day. */
function shifted([from, to]: Ends, by: Temporal.DurationLike): Ends {
  const end = to.subtract(by);
  const endsMonth = to.day === to.daysInMonth && from.day === 1;
  return [from.subtract(by), endsMonth ? end.with({ day: end.daysInMonth }) : end];
}

function wholeMonths(from: Day, to: Day): number {
  if (from.day !== 1 || to.day !== to.daysInMonth) return 0;
  return (to.year - from.year) * 12 + to.month - from.month + 1;
}

/** The grain that shows a period best: at most about 45 points, because longer daily lines show weekends more than anything else. */
export function suitableGrain({ from, to }: Period): Grain {
  const days = day(from).until(day(to)).days + 1;
  if (days <= 45) return Grain.DAY;
  if (days <= 186) return Grain.WEEK;
  if (days <= 3 * 366) return Grain.MONTH;
  return days <= 10 * 366 ? Grain.QUARTER : Grain.YEAR;
}

/** Every series of a page is cut alike. */
const cuts = new LRUCache<string, readonly Period[]>({ max: 200 });

/** Cuts a period into steps of the grain; the first and the last may be shorter. Refuses more than 800 steps. */
export function steps(
  whole: Period,
  grain: Grain,
  { fiscalYearStart }: Pick<Calendar, 'fiscalYearStart'>,
): readonly Period[] {
  const key = `${whole.from} ${whole.to} ${grain} ${fiscalYearStart}`;
  const found = cuts.get(key) ?? cut(whole, grain, fiscalYearStart);
  cuts.set(key, found);
  return found;
}

function cut({ from, to }: Period, grain: Grain, fiscalYearStart: number): Period[] {
  const found: Period[] = [];
  const end = day(to);
  for (let start = day(from); Temporal.PlainDate.compare(start, end) <= 0; ) {
    const next = startOf(start, grain, { fiscalYearStart }).add(LENGTH[grain]);
    const last = next.subtract({ days: 1 });
    found.push(period([start, Temporal.PlainDate.compare(last, end) < 0 ? last : end]));
    start = next;
    if (found.length > MAX_POINTS)
      throw new Fault('VALIDATION_FAILED', `This series has more than ${MAX_POINTS} steps; choose a coarser grain.`);
  }
  return found;
}

/** How many days a period has. */
export const daysIn = ({ from, to }: Period): number => day(from).until(day(to)).days + 1;
