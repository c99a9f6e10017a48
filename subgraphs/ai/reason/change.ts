import type { Finding } from '../answer/answer.ts';
import { differenceKindOf } from '../evidence/figure-book.ts';
import { type Case, enter, isGoodNews } from './situation.ts';

/** What a figure is, and how it has changed against the days that it is held against. */
export function findChange(one: Case): Finding | undefined {
  const { plan, metric, readings, book } = one;
  if (!readings.against || !plan.against) return undefined;
  const current = enter(one, readings.current, plan.period.said);
  const previous = enter(one, readings.against, plan.against.said);
  const kind = differenceKindOf(metric, readings.currency);
  const change = book.derive({ by: 'DIFFERENCE', of: [current, previous] }, `${metric.name}, change`, kind);
  const rate = book.derive({ by: 'CHANGE_RATE', of: [current, previous] }, `${metric.name}, change in %`, {
    unit: 'SHARE',
    isChange: true,
  });
  const [by, relative] = [book.valueOf(change), book.valueOf(rate)];
  if (by === null) return undefined;
  const isGood = isGoodNews(one, by);
  return {
    kind: 'CHANGE',
    figures: { current, previous, change, ...(relative !== null && metric.unit !== 'RATE' && { rate }) },
    words: { metric: metric.key, period: plan.period.said, against: plan.against.said, direction: directionOf(by) },
    weight: Math.min(1, Math.abs(metric.unit === 'RATE' ? by * 10 : (relative ?? 1))),
    ...(isGood !== undefined && { isGood }),
  };
}

/** Up, down or the same, of a change. */
export const directionOf = (change: number): 'UP' | 'DOWN' | 'SAME' =>
  change > 0 ? 'UP' : change < 0 ? 'DOWN' : 'SAME';
