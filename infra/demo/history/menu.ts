import type { Segment } from '../company/segments.ts';
import type { Day } from './calendar.ts';
import { isOffered, lifeFactor, type Product } from './products.ts';
import { type Random, runningSums } from './random.ts';
import { isSaleWeek, seasonOn } from './season.ts';

interface Choice {
  products: readonly Product[];
  rising: readonly number[];
}

/** What customers of each segment feel like buying on a day. */
export class Menu {
  private choices = new Map<Segment, Choice>();
  private day = -Infinity;

  constructor(private readonly products: readonly Product[]) {}

  pick(random: Random, segment: Segment, day: Day): Product {
    const { products, rising } = this.choiceOn(segment, day);
    return random.pickRising(products, rising);
  }

  private choiceOn(segment: Segment, day: Day): Choice {
    if (day !== this.day) this.choices.clear();
    this.day = day;
    let choice = this.choices.get(segment);
    if (!choice) {
      const products = this.products.filter((product) => segment.wants[product.shelf.code] && isOffered(product, day));
      choice = { products, rising: runningSums(products.map((product) => appetite(segment, product, day))) };
      this.choices.set(segment, choice);
    }
    return choice;
  }
}

function appetite({ wants, kind }: Segment, product: Product, day: Day): number {
  const { shelf, appeal } = product;
  const sale = kind === 'PERSON' && shelf.season === 'GIFT' && isSaleWeek(day) ? 1.6 : 1;
  return (wants[shelf.code] ?? 0) * seasonOn(shelf.season, day) * sale * appeal * lifeFactor(product, day);
}
