const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** After so many seconds a date says more than a count of days. */
const LONG_AGO = 30 * DAY;
const STEPS = [
  { unit: 'day', seconds: DAY },
  { unit: 'hour', seconds: HOUR },
  { unit: 'minute', seconds: MINUTE },
] as const;

/** An instant (RFC 3339) as people tell it: `5 minutes ago`, `yesterday`, `in 3 days`; what is far away by its date. */
export function formatAgo(instant: string, locale: string, now: Date = new Date()): string {
  const seconds = (Date.parse(instant) - now.getTime()) / 1_000;
  const size = Math.abs(seconds);
  if (size >= LONG_AGO) return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(instant));
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const step = STEPS.find((candidate) => size >= candidate.seconds);
  return step ? words.format(Math.round(seconds / step.seconds), step.unit) : words.format(0, 'second');
}

/** An instant to the minute, where the reader is: `20 Nov 2026, 14:05`. */
export function formatInstant(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

/** An instant to the second, where the reader is: for records that are held against each other. */
export function formatExactly(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(instant));
}
