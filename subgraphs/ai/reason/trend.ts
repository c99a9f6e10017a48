import type { Finding } from '../answer/answer.ts';
import { differenceKindOf } from '../evidence/figure-book.ts';
import type { MetricReadings, Step } from '../evidence/readings.ts';
import { directionOf } from './change.ts';
import { type Case, enter, isGoodNews } from './situation.ts';

const SHORTEST = 4;
/** A step this many median deviations away from the median is out of line. */
const OUT_OF_LINE = 4;
/** Where many steps are out of line, none is. */
const MOST_ODD = 1;
const FEW = 12;

/** Which way a series goes, its highest and lowest step, and steps that are out of line. The last step counts only when it is whole. */
export function findTrend(one: Case): Finding[] {
  const steps = wholeSteps(one.readings);
  const values = steps.map(({ reading }) => reading.value ?? 0);
  const [first, last] = [steps[0], steps.at(-1)];
  if (steps.length < SHORTEST || !first || !last) return [];
  const slope = slopeOf(values);
  const isGood = isGoodNews(one, slope);
  const at = (index: number) => steps[index] ?? last;
  const ends = { first, last, highest: at(extreme(values, Math.max)), lowest: at(extreme(values, Math.min)) };
  const trend: Finding = {
    kind: 'TREND',
    figures: figuresOf(one, ends),
    words: {
      metric: one.metric.key,
      direction: isClear(values, slope) ? directionOf(slope) : 'SAME',
      ...Object.fromEntries(Object.entries(ends).map(([end, { from }]) => [`${end}On`, from])),
    },
    weight: Math.min(1, Math.abs(slope * values.length) / (median(values.map(Math.abs)) || 1)),
    ...(isGood !== undefined && { isGood }),
  };
  const isNoise = one.plan.grain === 'DAY' && one.plan.kind !== 'TREND'; // where a month goes from day to day
  return [...(isNoise ? [] : [trend]), ...findOutliers(one, steps, values)];
}

function figuresOf(one: Case, ends: Record<'first' | 'last' | 'highest' | 'lowest', Step>): Finding['figures'] {
  const { metric, readings, book } = one;
  const value = ({ reading, from }: Step) => enter(one, reading, from);
  const [from, to] = [value(ends.first), value(ends.last)];
  const kind = differenceKindOf(metric, readings.currency);
  const change = book.derive({ by: 'DIFFERENCE', of: [to, from] }, `${metric.name}, change`, kind);
  return { from, to, change, highest: value(ends.highest), lowest: value(ends.lowest) };
}

/** The steps that are over and known: those after the newest data say nothing yet, those of nothing before the first are none. */
export function wholeSteps({ steps, latestWholeOn }: MetricReadings): Step[] {
  const known = steps.filter(
    ({ to, reading }) => reading.value !== null && (latestWholeOn === null || to <= latestWholeOn),
  );
  const begins = known.findIndex(({ reading }) => reading.value !== 0);
  return begins > 0 && begins < known.length - 1 ? known.slice(begins) : known;
}

function findOutliers(one: Case, steps: readonly Step[], values: readonly number[]): Finding[] {
  const middle = median(values);
  const spread = median(values.map((value) => Math.abs(value - middle)));
  const away = (index: number) => Math.abs((values[index] ?? middle) - middle);
  const odd = steps.filter((_, index) => spread > 0 && away(index) >= OUT_OF_LINE * 1.4826 * spread);
  if (odd.length > Math.max(MOST_ODD, steps.length / FEW)) return [];
  return steps.flatMap((step, index) => {
    if (!odd.includes(step)) return [];
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

/** A series that hardly moves, or ends on the other side of where it began, has no direction that anybody would agree to. */
function isClear(values: readonly number[], slope: number): boolean {
  const turned = (values.at(-1) ?? 0) - (values[0] ?? 0);
  return turned * slope >= 0 && Math.abs(slope * values.length) >= 0.03 * median(values.map(Math.abs));
}

/** The middle value; of an even number the mean of the two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length === 0 ? 0 : ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

const extreme = (values: readonly number[], of: (...all: number[]) => number): number => values.indexOf(of(...values));
