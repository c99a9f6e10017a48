import type { Finding } from '../answer/answer.ts';
import { differenceKindOf } from '../evidence/figure-book.ts';
import { directionOf } from './change.ts';
import { type Case, enter, isGoodNews } from './situation.ts';

/** What a figure was on the same days a year before: nobody can judge a number alone. */
export function findYearBefore(one: Case): Finding[] {
  const { readings, plan, metric, book } = one;
  if (!readings.lastYear?.value || readings.current.value === null) return [];
  const current = enter(one, readings.current, plan.period.said);
  const previous = enter(one, readings.lastYear, plan.period.said, 'a year before');
  const kind = differenceKindOf(metric, readings.currency);
  const change = book.derive({ by: 'DIFFERENCE', of: [current, previous] }, `${metric.name}, change in a year`, kind);
  const by = book.valueOf(change) ?? 0;
  const isGood = isGoodNews(one, by);
  const share = { unit: 'SHARE', isChange: true } as const;
  const rate =
    metric.unit === 'RATE'
      ? undefined
      : book.derive({ by: 'CHANGE_RATE', of: [current, previous] }, `${metric.name}, change in a year in %`, share);
  return [
    {
      kind: 'YEAR_BEFORE',
      figures: { previous, change, ...(rate && { rate }) },
      words: { metric: metric.key, direction: directionOf(by) },
      weight: 0.5,
      ...(isGood !== undefined && { isGood }),
    },
  ];
}
