import { WAREHOUSES } from '../company/company.ts';
import type { Day } from './calendar.ts';
import { isOffered, type Product } from './products.ts';
import { at } from './random.ts';
import { slotOf } from './stock.ts';

const WEIGHT_OF_TODAY = 1 / 35;
const LEAST = 0.03;

/** What each warehouse expects to hand out of each product in a day, learnt from what was asked for. */
export class Forecast {
  private readonly rates: Float64Array;
  private readonly asked: Float64Array;

  constructor(private readonly products: readonly Product[]) {
    this.rates = new Float64Array(products.length * WAREHOUSES.length);
    this.asked = new Float64Array(this.rates.length);
  }

  /** Notes that units were asked for today, whether they were there or not. */
  note(product: Product, warehouse: number, units: number): void {
    const slot = slotOf(product, warehouse);
    this.asked[slot] = at(this.asked, slot) + units;
  }

  /** Units a day. */
  rate(product: Product, warehouse: number): number {
    return Math.max(LEAST, at(this.rates, slotOf(product, warehouse)));
  }

  /** Learns from the day that ends; products that are not offered keep their guess. */
  endDay(day: Day): void {
    for (const product of this.products) if (isOffered(product, day)) this.learn(product, WEIGHT_OF_TODAY, 1);
    this.asked.fill(0);
  }

  /** Begins with what was asked for in some days; products yet to come are taken for like those beside them. */
  begin(day: Day, days: number): void {
    const known = this.products.filter((product) => isOffered(product, day));
    for (const product of known) this.learn(product, 1, 1 / days);
    for (const product of this.products) if (!known.includes(product)) this.guess(product, known);
    this.asked.fill(0);
  }

  private learn(product: Product, weight: number, factor: number): void {
    for (const warehouse of WAREHOUSES.keys()) {
      const slot = slotOf(product, warehouse);
      this.rates[slot] = (1 - weight) * at(this.rates, slot) + weight * factor * at(this.asked, slot);
    }
  }

  private guess(product: Product, known: readonly Product[]): void {
    const alike = known.filter(({ shelf }) => shelf === product.shelf);
    for (const warehouse of WAREHOUSES.keys()) {
      const sum = alike.reduce((total, one) => total + at(this.rates, slotOf(one, warehouse)), 0);
      this.rates[slotOf(product, warehouse)] = sum / alike.length;
    }
  }
}
