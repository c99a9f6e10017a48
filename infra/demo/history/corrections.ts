import { WAREHOUSES } from '../company/company.ts';
import { type Day, dateOf, monthOf } from './calendar.ts';
import { amountOn, type Product } from './products.ts';
import { Random } from './random.ts';
import type { Stock } from './stock.ts';

const BROKEN = 0.05;
const MISCOUNTED = 0.2;

/** Books what broke in a month, and in January what the stock-taking found. */
export function correctStock(seed: string, stock: Stock, products: readonly Product[], day: Day): void {
  if (dateOf(day) !== 3) return;
  const random = new Random(`${seed}/corrections/${day}`);
  for (const product of products) {
    for (const warehouse of WAREHOUSES.keys()) {
      if (stock.onHand(product, warehouse) < 6) continue;
      const unitCost = amountOn(product.costs, day);
      const common = { day, product, warehouse, unitCost };
      if (random.chance(BROKEN))
        stock.book({ ...common, quantity: -random.int(1, 2), kind: 'ADJUSTMENT', reason: 'Broken in the warehouse' });
      if (monthOf(day) === 0 && random.chance(MISCOUNTED)) {
        stock.book({
          ...common,
          quantity: random.pick([-3, -2, -1, 1, 2]),
          kind: 'COUNT',
          reason: 'Annual stock-taking',
        });
      }
    }
  }
}
