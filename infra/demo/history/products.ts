import { SHELVES, type Shelf } from '../company/catalogue.ts';
import { type Day, monthsBefore } from './calendar.ts';
import { type Cents, priceTag } from './money.ts';
import { Random } from './random.ts';
import { type Story, stepOn } from './story.ts';

/** An amount that holds from a day on. */
export interface Amount {
  from: Day;
  cents: Cents;
}

export interface Product {
  /** Its article number, and its place in the list. */
  number: string;
  index: number;
  name: string;
  shelf: Shelf;
  /** First and last day of sale, as far as they lie in the history. */
  launched?: Day;
  retired?: Day;
  /** How readily it is chosen among its shelf. */
  appeal: number;
  prices: readonly Amount[];
  costs: readonly Amount[];
}

const SPEC = /^(?<name>.+) (?<price>[\d.]+)(?: >(?<launched>\d+))?(?: <(?<retired>\d+))?$/;
const COFFEE_COST = 1.13;
const YEARLY_COST = 1.018;

/** Everything on the shelves, with the prices and costs it had over the years. */
export function productsOf(story: Story, seed: string): Product[] {
  const random = new Random(`${seed}/products`);
  const specs = SHELVES.flatMap((shelf) => shelf.products.split('; ').map((spec, place) => ({ shelf, spec, place })));
  return specs.map(({ shelf, spec, place }, index) => ({
    ...productOf(story, random, shelf, spec),
    number: `${shelf.code}-${101 + 7 * place}`,
    index,
  }));
}

function productOf(story: Story, random: Random, shelf: Shelf, spec: string): Omit<Product, 'number' | 'index'> {
  const { name = spec, price = '0', launched, retired } = SPEC.exec(spec)?.groups ?? {};
  const life = {
    ...(launched && { launched: monthsBefore(story.today, Number(launched)) }),
    ...(retired && { retired: monthsBefore(story.today, Number(retired)) }),
  };
  const first = Math.round(Number(price) * 100);
  const share = shelf.costShare * random.between(0.94, 1.06);
  const appeal = random.around(1, 0.45);
  return {
    name,
    shelf,
    ...life,
    appeal,
    prices: pricesOf(story, first, life),
    costs: costsOf(story, shelf, first * share, life),
  };
}

type Life = Pick<Product, 'launched' | 'retired'>;

function pricesOf(story: Story, first: Cents, life: Life): Amount[] {
  return within(
    life,
    story.priceLists.map(({ from, factor }) => ({ from, cents: priceTag(first * factor) })),
  );
}

function costsOf(story: Story, { category }: Shelf, first: number, life: Life): Amount[] {
  const dearer = (from: Day) => (category === 'Coffee' && from >= story.coffeeCostRises ? COFFEE_COST : 1);
  const days = [story.from, monthsBefore(story.today, 23), monthsBefore(story.today, 11), story.coffeeCostRises];
  const rounds = days.map((from, year) => ({
    from,
    cents: Math.round(first * YEARLY_COST ** Math.min(year, 2) * dearer(from)),
  }));
  return within(life, rounds);
}

/** The amounts of a product's life, without those that repeat the one before. */
function within({ launched = 0, retired = Infinity }: Life, amounts: Amount[]): Amount[] {
  const begun = { ...stepOn(amounts, launched) };
  const first = { ...begun, from: Math.max(begun.from, launched) };
  const later = amounts.filter(({ from }) => from > first.from && from < retired);
  return [first, ...later].filter((amount, place, all) => place === 0 || amount.cents !== all[place - 1]?.cents);
}

/** What one unit costs to buy, or to whom it is sold at the list price, on a day. */
export const amountOn = (amounts: readonly Amount[], day: Day): Cents => stepOn(amounts, day).cents;

export function isOffered({ launched = 0, retired = Infinity }: Product, day: Day): boolean {
  return day >= launched && day < retired;
}

const RISE = 150;
const FALL = 120;

/** How well a product sells for its age: it takes five months to become known and loses its friends in the last four. */
export function lifeFactor({ launched = -Infinity, retired = Infinity }: Product, day: Day): number {
  const known = Math.min(1, 0.25 + (0.75 * (day - launched)) / RISE);
  return known * Math.min(1, 0.4 + (0.6 * (retired - day)) / FALL);
}

/** The stage of its life that a product is in at the end of the history. */
export function stageOf({ launched = -Infinity, retired }: Product, { until }: Story): string {
  if (retired !== undefined) return 'RETIRED';
  const age = until - launched;
  return age < 120 ? 'INTRODUCTION' : age < 365 ? 'GROWTH' : 'MATURE';
}
