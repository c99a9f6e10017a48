import { Temporal } from 'temporal-polyfill';

/** Lengths of the periods that a brief looks at. */
export type BriefGrain = 'MONTH' | 'WEEK' | 'DAY';

/** Days from and to, both included. */
interface Days {
  from: string;
  to: string;
}

interface Length {
  unit: Temporal.DurationLike;
  /** Steps of history that are read. */
  history: number;
  /** Steps after which a year or week repeats, 1 where that is too far back to tell. */
  season: number;
}

/** Three years of months, so that each meets the same month of two years before; a year of weeks, two months of days. */
export const LENGTHS: Record<BriefGrain, Length> = {
  MONTH: { unit: { months: 1 }, history: 37, season: 12 },
  WEEK: { unit: { weeks: 1 }, history: 53, season: 1 },
  DAY: { unit: { days: 1 }, history: 57, season: 7 },
};

/** The history that ends with the last finished period: a month, week or day that is over, and whose data is in. */
export function finishedHistory(grain: BriefGrain, { anchor, today }: { anchor: string; today: string }): Days {
  const { unit, history } = LENGTHS[grain];
  const last = anchor < today ? anchor : Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
  const next = Temporal.PlainDate.from(last).add({ days: 1 });
  const end = startOf(next, grain);
  let from = end;
  for (let step = 0; step < history; step += 1) from = from.subtract(unit);
  return { from: from.toString(), to: end.subtract({ days: 1 }).toString() };
}

/** How many days lie between the end of a period and the newest data. */
export function daysSince(to: string, anchor: string): number {
  return Math.max(0, Temporal.PlainDate.from(to).until(Temporal.PlainDate.from(anchor)).days);
}

function startOf(day: Temporal.PlainDate, grain: BriefGrain): Temporal.PlainDate {
  if (grain === 'MONTH') return day.with({ day: 1 });
  return grain === 'WEEK' ? day.subtract({ days: day.dayOfWeek - 1 }) : day;
}
