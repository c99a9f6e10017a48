import type { Finding } from '../answer/answer.ts';
import type { Step } from '../evidence/readings.ts';
import { mean, seasonIndex, yearsOf } from '../evidence/variances.ts';
import { type Case, enter } from './situation.ts';
import { wholeSteps } from './trend.ts';

const MONTHS = 12;
const FEWEST_YEARS = 2;
/** How far from an average month a month must be, in each year, to be called strong or weak. */
const NOTABLE = 0.08;

/**
 * The months that are strong and weak year after year: each month as a part of the average month of its twelve, averaged over the whole
 * years that end with the series (simple averages method). Told when there are two years at least, and the month stood out in each of them.
 */
export function findSeason(one: Case): Finding[] {
  if (one.plan.grain !== 'MONTH' || !one.metric.addsUp || one.metric.isLevel) return [];
  const steps = wholeSteps(one.readings);
  const years = Math.floor(steps.length / MONTHS);
  const kept = steps.slice(steps.length - years * MONTHS);
  const values = kept.map(({ reading }) => reading.value ?? 0);
  if (years < FEWEST_YEARS || values.some((value) => value <= 0)) return [];
  const indexes = Array.from({ length: MONTHS }, (_, place) => seasonIndex(values, place) ?? 0);
  const [high, low] = [Math.max(...indexes), Math.min(...indexes)].map((index) => indexes.indexOf(index));
  if (high === undefined || low === undefined) return [];
  const stoodOut = (place: number, sign: number) =>
    yearsOf(values).every((year) => sign * ((year[place] ?? 0) / mean(year) - 1) >= NOTABLE);
  return stoodOut(high, 1) && stoodOut(low, -1) ? [told(one, kept, high, low)] : [];
}

function told(one: Case, steps: readonly Step[], high: number, low: number): Finding {
  const { book, metric } = one;
  const of = steps.map(({ reading, from }) => enter(one, reading, from));
  const index = (place: number) =>
    book.derive({ by: 'SEASON_INDEX', of, place }, `${metric.name}, against an average month`, {
      unit: 'SHARE',
      isChange: true,
    });
  const words = { metric: metric.key, strongestMonth: steps[high]?.from ?? '', weakestMonth: steps[low]?.from ?? '' };
  return { kind: 'SEASON', figures: { high: index(high), low: index(low) }, words, weight: 0.55 };
}
