import type { Finding } from '../answer/answer.ts';
import { differenceKindOf } from '../evidence/figure-book.ts';
import type { Pair, Reading } from '../evidence/readings.ts';
import { type Case, enter } from './situation.ts';

/** Figures of what prices, quantities and the mix of goods did to a value; together they are its change. */
export interface Effects {
  price: string;
  volume: string;
  mix: string;
}

const MOST_GOODS = 80;
/** Goods that were sold in both periods must make up this much of the value, or prices cannot be told from the mix. */
const COVERED = 0.6;

/**
 * Takes the change of a value apart into the selling-price, sales-quantity and sales-mix variances (Horngren, Datar and Rajan: Cost
 * Accounting, chapter on sales-mix and sales-quantity variances), with the days before in the place of the budget. Of goods i with value v
 * and quantity q, now (1) and before (0), and of all goods with V and Q:
 *
 *     price  = sum of v1 - q1 * v0 / q0, over the goods that were there in both periods
 *     volume = (Q1 - Q0) * V0 / Q0
 *     mix    = V1 - V0 - price - volume: other goods, in other parts, new and gone ones
 *
 * Undefined where the goods that can be matched are too few.
 */
export function effectsOf(one: Case): Effects | undefined {
  const { goods, currency } = one.readings;
  if (!goods || !isPositive(goods.value) || !isPositive(goods.quantity)) return undefined;
  const matched = goods.parts
    .filter(({ value, quantity }) => isPositive(value) && isPositive(quantity))
    .toSorted((a, b) => (b.value.now.value ?? 0) - (a.value.now.value ?? 0))
    .slice(0, MOST_GOODS);
  const worth = matched.reduce((sum, { value }) => sum + (value.now.value ?? 0), 0);
  if (worth < COVERED * (goods.value.now.value ?? 0)) return undefined;
  const { book, metric, plan } = one;
  const kind = differenceKindOf(metric, currency);
  const money = (reading: Reading, ...about: string[]) => enter(one, reading, ...about);
  const count = (reading: Reading, ...about: string[]) =>
    book.read(reading, ['Quantity', ...about].join(', '), { unit: 'COUNT' });
  const [now, before] = [plan.period.said, plan.against?.said ?? ''];
  const prices = matched.flatMap(({ label, value, quantity }) => [
    money(value.now, label, now),
    count(quantity.now, label, now),
    money(value.before, label, before),
    count(quantity.before, label, before),
  ]);
  const [v1, v0] = [money(goods.value.now, now), money(goods.value.before, before)];
  const [q1, q0] = [count(goods.quantity.now, now), count(goods.quantity.before, before)];
  const price = book.derive({ by: 'PRICE_EFFECT', of: prices }, `${metric.name}, change by prices`, kind);
  const volume = book.derive({ by: 'VOLUME_EFFECT', of: [q1, q0, v0] }, `${metric.name}, change by volume`, kind);
  const change = book.derive({ by: 'DIFFERENCE', of: [v1, v0] }, `${metric.name}, change`, kind);
  const both = book.derive({ by: 'SUM', of: [price, volume] }, `${metric.name}, change by prices and volume`, kind);
  const mix = book.derive({ by: 'DIFFERENCE', of: [change, both] }, `${metric.name}, change by the mix`, kind);
  return { price, volume, mix };
}

const isPositive = ({ now, before }: Pair): boolean => (now.value ?? 0) > 0 && (before.value ?? 0) > 0;

/** The effects as a finding. */
export function findEffects({ metric }: Case, effects: Effects | undefined): Finding[] {
  return effects ? [{ kind: 'EFFECTS', figures: { ...effects }, words: { metric: metric.key }, weight: 1 }] : [];
}
