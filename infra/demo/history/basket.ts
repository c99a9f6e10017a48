import type { Day } from './calendar.ts';
import type { Customer } from './customers.ts';
import type { Menu } from './menu.ts';
import type { Cents } from './money.ts';
import { amountOn, type Product } from './products.ts';
import type { Random } from './random.ts';
import { type Channel, isSaleWeek, isSpringCampaign } from './season.ts';

/** What a customer wants to buy, before anybody looked whether it is there. */
export interface Wish {
  product: Product;
  quantity: number;
  unitPrice: Cents;
  /** In percent. */
  discount: number;
}

export interface Occasion {
  day: Day;
  channel: Channel;
  customer: Customer;
  /** How many lines, and what one of them is usually worth. */
  lines: number;
  lineValue: number;
}

const MOST_AT_HOME = 4;

/** Fills a basket with different products. */
export function fillBasket(random: Random, menu: Menu, occasion: Occasion): Wish[] {
  const wishes = new Map<Product, Wish>();
  for (let line = 0; line < occasion.lines; line += 1) {
    const product = menu.pick(random, occasion.customer.segment, occasion.day);
    const wish = wishFor(random, product, occasion);
    if (wish && !wishes.has(product)) wishes.set(product, wish);
  }
  return [...wishes.values()];
}

/** What is far beyond a purse is bought seldom: a person looks at four times the budget, a company at twelve times. */
function wishFor(random: Random, product: Product, occasion: Occasion): Wish | undefined {
  const { segment } = occasion.customer;
  const unitPrice = Math.round((amountOn(product.prices, occasion.day) * segment.pricePercent) / 100);
  const budget = random.around(occasion.lineValue, 0.55);
  const isPerson = segment.kind === 'PERSON';
  const limit = budget * (isPerson ? 4 : 12);
  if (unitPrice > limit && !random.chance(limit / unitPrice)) return undefined;
  const quantity = quantityFor(budget / unitPrice, isPerson);
  return { product, quantity, unitPrice, discount: discountFor(random, product, occasion, quantity * unitPrice) };
}

function quantityFor(affordable: number, isPerson: boolean): number {
  if (isPerson) return Math.min(MOST_AT_HOME, Math.max(1, Math.round(affordable)));
  if (affordable >= 18) return 6 * Math.round(affordable / 6);
  return Math.max(1, Math.round(affordable));
}

const CLEARANCE_DAYS = 75;
const LARGE_LINE: Cents = 200_000;

/** Clearance, the sale of Black Friday, the spring campaign, and what is let off large lines; the largest counts. */
function discountFor(
  random: Random,
  { shelf, retired = Infinity }: Product,
  { day, channel }: Occasion,
  value: Cents,
): number {
  if (retired - day < CLEARANCE_DAYS) return 25;
  const isShop = channel === 'ONLINE' || channel === 'RETAIL';
  if (isShop && isSaleWeek(day) && shelf.season === 'GIFT') return 20;
  if (isShop && shelf.category === 'Brewing' && isSpringCampaign(day)) return 10;
  if (value >= LARGE_LINE) return random.pick([3, 5, 5, 8]);
  return random.chance(0.04) ? 5 : 0;
}
