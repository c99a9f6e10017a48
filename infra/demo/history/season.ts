import { blackFriday, type Day, dateOf, isHoliday, monthOf, weekdayOf, yearOf } from './calendar.ts';
import { at } from './random.ts';

/** When in the year something is wanted. */
export type Season = 'GIFT' | 'STEADY' | 'SUMMER' | 'STOCKING_UP' | 'TRADE';

/** From January to December; 1 is an average month. */
const MONTHS: Record<Season, readonly number[]> = {
  GIFT: [0.82, 0.82, 0.9, 0.93, 0.98, 0.9, 0.82, 0.84, 0.96, 1.05, 1.4, 1.6],
  STEADY: [1.03, 1, 1.02, 1, 0.98, 0.95, 0.9, 0.91, 1.03, 1.06, 1.07, 1.05],
  SUMMER: [0.45, 0.55, 0.8, 1.15, 1.5, 1.8, 1.9, 1.6, 1, 0.55, 0.4, 0.35],
  STOCKING_UP: [0.78, 0.85, 0.98, 0.98, 0.95, 0.88, 0.85, 0.98, 1.2, 1.35, 1.4, 0.85],
  TRADE: [0.88, 0.98, 1.08, 1.06, 1.05, 0.98, 0.84, 0.8, 1.1, 1.14, 1.12, 0.92],
};

/** How much of a thing is wanted around a day, compared with an average day of the year; months run into each other. */
export function seasonOn(season: Season, day: Day): number {
  const position = monthOf(day) + (dateOf(day) - 15) / 30;
  const month = Math.floor(position);
  const [before, after] = [at(MONTHS[season], (month + 12) % 12), at(MONTHS[season], (month + 1) % 12)];
  return before + (after - before) * (position - month);
}

/** From Sunday to Saturday. */
const WEEKS = {
  ONLINE: [1.2, 1.15, 1, 0.95, 0.95, 0.85, 0.9],
  RETAIL: [0.7, 0.7, 0.8, 0.9, 1, 1.2, 1.7],
  RESELLER: [0.04, 1.5, 1.5, 1.4, 1.35, 1.1, 0.11],
  DIRECT: [0.06, 1.35, 1.45, 1.4, 1.35, 1.2, 0.19],
};
export type Channel = keyof typeof WEEKS;
export const CHANNELS = Object.keys(WEEKS) as Channel[];

const YEARS: Record<Channel, Season> = { ONLINE: 'GIFT', RETAIL: 'GIFT', RESELLER: 'STOCKING_UP', DIRECT: 'TRADE' };

/** How busy a channel is on a day, compared with its average day. */
export function bustleOn(channel: Channel, day: Day): number {
  const usual = seasonOn(YEARS[channel], day) * at(WEEKS[channel], weekdayOf(day));
  if (isHoliday(day)) return usual * (channel === 'ONLINE' ? 0.7 : 0.03);
  return usual * (isSaleWeek(day) && (channel === 'ONLINE' || channel === 'RETAIL') ? 1.8 : 1);
}

/** From the Monday before Black Friday to the Monday after it. */
export function isSaleWeek(day: Day): boolean {
  const friday = blackFriday(yearOf(day));
  return day >= friday - 4 && day <= friday + 3;
}

/** Ten days of April in which brewing at home is advertised. */
export function isSpringCampaign(day: Day): boolean {
  return monthOf(day) === 3 && dateOf(day) >= 8 && dateOf(day) <= 17;
}
