/** A day as the number of days since 1 January 1970: days are added and compared as numbers. */
export type Day = number;

const MS = 86_400_000;

/** Reads YYYY-MM-DD. */
export const dayOf = (iso: string): Day => Date.parse(iso) / MS;

/** Writes YYYY-MM-DD. */
export const isoOf = (day: Day): string => new Date(day * MS).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => (day + 4) % 7;

export const yearOf = (day: Day): number => new Date(day * MS).getUTCFullYear();

/** 0 is January. */
export const monthOf = (day: Day): number => new Date(day * MS).getUTCMonth();

export const dateOf = (day: Day): number => new Date(day * MS).getUTCDate();

/** Month as in `monthOf`; months and dates beyond the end run on into the next. */
export const dayAt = (year: number, month: number, date: number): Day => Date.UTC(year, month, date) / MS;

/** First day of the month that lies `months` before that of `day`. */
export const monthsBefore = (day: Day, months: number): Day => dayAt(yearOf(day), monthOf(day) - months, 1);

/** First day of the quarter that lies `quarters` after that of `day`. */
export const quarterStart = (day: Day, quarters = 0): Day =>
  dayAt(yearOf(day), 3 * (Math.floor(monthOf(day) / 3) + quarters), 1);

/** The Friday after the fourth Thursday of November. */
export function blackFriday(year: number): Day {
  const first = dayAt(year, 10, 1);
  return first + ((4 - weekdayOf(first) + 7) % 7) + 22;
}

/** Days on which no business is done: New Year, Thanksgiving, Christmas. */
export function isHoliday(day: Day): boolean {
  const [month, date] = [monthOf(day), dateOf(day)];
  if (month === 0) return date === 1;
  return month === 11 ? date === 25 || date === 26 : month === 10 && day === blackFriday(yearOf(day)) - 1;
}

export function isBusinessDay(day: Day): boolean {
  return weekdayOf(day) % 6 !== 0 && !isHoliday(day);
}

/** The business day that comes `count` business days after a day. */
export function businessDaysAfter(day: Day, count: number): Day {
  let current = day;
  for (let left = count; left > 0; ) {
    current += 1;
    if (isBusinessDay(current)) left -= 1;
  }
  return current;
}
