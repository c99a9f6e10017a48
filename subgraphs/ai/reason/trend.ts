import type { Finding } from '../answer/answer.ts';
import { differenceKindOf } from '../evidence/figure-book.ts';
import { directionOf } from './change.ts';
import { type Case, enter, isGoodNews } from './situation.ts';

const SHORTEST = 4;
/** A step this many median deviations away from the median is out of line. */
const OUT_OF_LINE = 4;

/** Which way a series goes, its highest and lowest step, and steps that are out of line. The last step counts only when it is whole. */
export function findTrend(one: Case): Finding[] {
  const { metric, readings, book } = one;
  const steps = wholeSteps(one);
  const values = steps.map(({ reading }) => reading.value ?? 0);
  if (steps.length < SHORTEST) return [];
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return [];
  const from = enter(one, first.reading, first.from);
  const to = enter(one, last.reading, last.from);
  const change = book.derive(
    { by: 'DIFFERENCE', of: [to, from] },
    `${metric.name}, change`,
    differenceKindOf(metric, readings.currency),
  );
  const slope = slopeOf(values);
  const isGood = isGoodNews(one, slope);
  const [highest, lowest] = [extreme(values, Math.max), extreme(values, Math.min)].map((index) => steps[index] ?? last);
  return [
    {
      kind: 'TREND',
      figures: {
        from,
        to,
        change,
        highest: enter(one, (highest ?? last).reading, (highest ?? last).from),
        lowest: enter(one, (lowest ?? last).reading, (lowest ?? last).from),
      },
      words: {
        metric: metric.key,
        direction: isSteady(values, slope) ? 'SAME' : directionOf(slope),
        firstOn: first.from,
        lastOn: last.from,
        highestOn: highest?.from ?? '',
        lowestOn: lowest?.from ?? '',
      },
      weight: Math.min(1, Math.abs(slope * values.length) / (median(values.map(Math.abs)) || 1)),
      ...(isGood !== undefined && { isGood }),
    },
    ...findOutliers(one, values),
  ];
}

function wholeSteps({ readings: { steps, latestOn } }: Case) {
  return steps.filter(({ to, reading }) => reading.value !== null && (latestOn === null || to <= latestOn));
}

function findOutliers(one: Case, values: readonly number[]): Finding[] {
  const middle = median(values);
  const spread = median(values.map((value) => Math.abs(value - middle)));
  return wholeSteps(one).flatMap((step, index) => {
    const away = Math.abs((values[index] ?? middle) - middle);
    if (spread === 0 || away < OUT_OF_LINE * 1.4826 * spread) return [];
    const value = enter(one, step.reading, step.from);
    const words = { metric: one.metric.key, on: step.from, direction: directionOf((values[index] ?? 0) - middle) };
    return [{ kind: 'OUTLIER' as const, figures: { value }, words, weight: 0.6 }];
  });
}

/** The median of the slopes between all pairs of steps (Theil and Sen): one odd step does not turn it. */
export function slopeOf(values: readonly number[]): number {
  const slopes = values.flatMap((later, j) => values.slice(0, j).map((earlier, i) => (later - earlier) / (j - i)));
  return median(slopes);
}

function isSteady(values: readonly number[], slope: number): boolean {
  return Math.abs(slope * values.length) < 0.03 * median(values.map(Math.abs));
}

/** The middle value; of an even number the mean of the two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length === 0 ? 0 : ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

const extreme = (values: readonly number[], of: (...all: number[]) => number): number => values.indexOf(of(...values));
