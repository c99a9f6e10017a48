import { type Day, quarterStart } from './calendar.ts';
import type { Seller } from './customers.ts';
import type { Cents } from './money.ts';
import type { Order } from './orders.ts';
import { Random } from './random.ts';
import type { Story } from './story.ts';

/** What a sales person is to sell from a day until another, which no longer belongs to it. */
export interface Quota {
  seller: Seller;
  from: Day;
  until: Day;
  amount: Cents;
}

/** The company grows by somewhat less than its plan of a fifth. */
const GROWTH = 1.17;

/** Quotas of each quarter: what came a year before (or, in the first year, what will lead there), grown as the company does. */
export function quotasOf(story: Story, seed: string, sellers: readonly Seller[], orders: readonly Order[]): Quota[] {
  const sold = soldByQuarter(orders);
  return sellers.flatMap((seller) => {
    const random = new Random(`${seed}/quotas/${seller.key}`);
    const soldIn = (quarter: Day) => sold.get(keyOf(seller, quarter)) ?? 0;
    return quartersOf(story).map((from) => {
      const yearBefore = quarterStart(from, -4);
      const expected = yearBefore >= story.from ? soldIn(yearBefore) * GROWTH : soldIn(quarterStart(from, 4)) / GROWTH;
      const amount = thousands(expected * random.between(0.92, 1.08));
      return { seller, from, until: quarterStart(from, 1), amount };
    });
  });
}

function soldByQuarter(orders: readonly Order[]): Map<string, Cents> {
  const sold = new Map<string, Cents>();
  for (const { seller, day, subtotal, isCancelled } of orders) {
    if (!seller || isCancelled) continue;
    const key = keyOf(seller, quarterStart(day));
    sold.set(key, (sold.get(key) ?? 0) + subtotal);
  }
  return sold;
}

const keyOf = ({ key }: Seller, quarter: Day): string => `${key}/${quarter}`;

/** First days of the quarters of the history, the one of today included. */
function quartersOf({ from, until }: Story): Day[] {
  const starts: Day[] = [];
  for (let start = quarterStart(from); start <= until; start = quarterStart(start, 1)) starts.push(start);
  return starts;
}

const thousands = (amount: number): Cents => Math.round(amount / 100_000) * 100_000;
