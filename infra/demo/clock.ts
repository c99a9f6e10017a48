/** A day and how much of its business has been done, from 0 to 1. */
export interface Moment {
  /** YYYY-MM-DD. */
  day: string;
  share: number;
}

const OPENS = 6;
const CLOSES = 22;

/** What an instant is in a time zone: business is done between 6 and 22 o'clock, most of it around two. */
export function momentOf(instant: Date, timeZone: string): Moment {
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant);
  const [day = '', time = ''] = local.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const passed = Math.min(1, Math.max(0, (hour + minute / 60 - OPENS) / (CLOSES - OPENS)));
  return { day, share: passed * passed * (3 - 2 * passed) };
}
