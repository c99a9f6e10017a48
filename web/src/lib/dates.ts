/** Days are ISO dates (`2026-11-20`) of the organization: they have no time zone, and are written as if in UTC. */
export type Day = string;

/** Both days inclusive. */
export interface Span {
  from: Day;
  to: Day;
}

const MS_PER_DAY = 86_400_000;

/** `20 Nov 2026` in the locale's order. */
export function formatDay(day: Day, locale: string): string {
  return dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(instant(day));
}

/** `1 Oct – 19 Nov 2026`. */
export function formatSpan({ from, to }: Span, locale: string): string {
  const format = dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  return from === to ? format.format(instant(from)) : format.formatRange(instant(from), instant(to));
}

/** Whole days from the first to the last, both counted. */
export function daysIn({ from, to }: Span): number {
  return Math.round((instant(to).getTime() - instant(from).getTime()) / MS_PER_DAY) + 1;
}

/** A step that is this much shorter than the longest was cut off by an end of the period; months differ by less. */
const CUT_OFF = 0.85;

/** First and last index of the steps (weeks, months, ...) that the period holds wholly; its ends may cut the outermost. */
export function wholeSteps(steps: readonly Span[]): { first: number; last: number } {
  const lengths = steps.map(daysIn);
  const whole = Math.max(...lengths) * CUT_OFF;
  return {
    first: lengths.length > 2 && (lengths[0] ?? 0) < whole ? 1 : 0,
    last: steps.length - (lengths.length > 2 && (lengths.at(-1) ?? 0) < whole ? 2 : 1),
  };
}

/** A day's name on an axis whose steps are as long as `step`: `Q3 26`, `Jul 26`, `9 Jul`. */
export function formatTick(day: Day, step: Span, locale: string): string {
  const days = daysIn(step);
  const start = instant(day);
  if (days > 300) return dateFormat(locale, { year: 'numeric' }).format(start);
  if (days > 80) return `Q${Math.floor(start.getUTCMonth() / 3) + 1} ${String(start.getUTCFullYear()).slice(2)}`;
  if (days > 20) return dateFormat(locale, { month: 'short', year: '2-digit' }).format(start);
  return dateFormat(locale, { day: 'numeric', month: 'short' }).format(start);
}

/** Today's date where the organization is. */
export function today(timeZone: string): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format();
}

function instant(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
}
