import { WAREHOUSES } from '../company/company.ts';
import type { Day } from './calendar.ts';
import type { Cents } from './money.ts';
import type { Product } from './products.ts';
import { at } from './random.ts';

/** Units of a product that came into a warehouse or left it. */
export interface Move {
  day: Day;
  product: Product;
  /** Place in WAREHOUSES. */
  warehouse: number;
  quantity: number;
  kind: 'RECEIPT' | 'ISSUE' | 'ADJUSTMENT' | 'COUNT';
  unitCost: Cents;
  reference?: string;
  reason?: string;
}

/** The place of a product in a warehouse, in lists with one entry for each of them. */
export const slotOf = (product: Product, warehouse: number): number => product.index * WAREHOUSES.length + warehouse;

/** What lies where: the ledger, and the sum of its moves. */
export class Stock {
  readonly moves: Move[] = [];
  /** By slot: what was there when the history began. */
  readonly opening: Int32Array;
  private readonly quantities: Int32Array;

  constructor(opening: Int32Array) {
    this.opening = opening;
    this.quantities = opening.slice();
  }

  onHand(product: Product, warehouse: number): number {
    return at(this.quantities, slotOf(product, warehouse));
  }

  /** Books a move; throws when more would leave than is there. */
  book(move: Move): void {
    const left = this.onHand(move.product, move.warehouse) + move.quantity;
    if (left < 0) throw new Error(`${move.product.number} would fall to ${left} in warehouse ${move.warehouse}.`);
    this.quantities[slotOf(move.product, move.warehouse)] = left;
    this.moves.push(move);
  }
}
