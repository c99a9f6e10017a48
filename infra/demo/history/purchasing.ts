import {
  LATE_SUPPLIER,
  REJECTS_AFTER_SLIP,
  SLIPPING_SUPPLIER,
  SUPPLIERS,
  type SupplierSpec,
  WAREHOUSES,
} from '../company/company.ts';
import { type Day, isBusinessDay, weekdayOf } from './calendar.ts';
import type { Forecast } from './forecast.ts';
import { basisPoints, type Cents } from './money.ts';
import { amountOn, type Product } from './products.ts';
import { at, Random } from './random.ts';
import { seasonOn } from './season.ts';
import { type Stock, slotOf } from './stock.ts';
import type { Story } from './story.ts';

export interface PurchaseLine {
  product: Product;
  quantity: number;
  unitPrice: Cents;
  received: number;
  rejected: number;
}

export interface Purchase {
  number: string;
  supplier: SupplierSpec;
  /** Place in WAREHOUSES of the one that gets the goods. */
  warehouse: number;
  day: Day;
  expected: Day;
  arrives: Day;
  lines: PurchaseLine[];
  subtotal: Cents;
  freight: Cents;
}

const REVIEW_DAYS = 7;
const SAFETY_DAYS = 9;
const SUPPLY_DAYS = 30;
const LAST_ORDER_BEFORE_RETIREMENT = 50;
const FREIGHT = 140;
const FIRST_NUMBER = 20_001;

/** Below this a warehouse orders, in units: demand until the goods are there, and some for safety. */
export const reorderPoint = (rate: number, { leadTime }: SupplierSpec): number =>
  Math.ceil(rate * (leadTime + REVIEW_DAYS + SAFETY_DAYS));

/** Units that should always be there. */
export const safetyStock = (rate: number): number => Math.ceil(rate * SAFETY_DAYS);

export const supplierOf = (product: Product): SupplierSpec =>
  SUPPLIERS.find(({ name }) => name === product.shelf.supplier) as SupplierSpec;

/** Buys what runs low, once a week from each supplier for each warehouse, and books what arrives. */
export class Purchasing {
  readonly orders: Purchase[] = [];
  private readonly onOrder: Int32Array;
  private readonly bySupplier: Map<SupplierSpec, Product[]>;

  constructor(
    private readonly story: Story,
    private readonly seed: string,
    products: readonly Product[],
    private readonly stock: Stock,
    private readonly forecast: Forecast,
  ) {
    this.onOrder = new Int32Array(products.length * WAREHOUSES.length);
    this.bySupplier = Map.groupBy(products, supplierOf);
  }

  /** Books the goods that arrive on a day, before anybody buys them. */
  receive(day: Day): void {
    for (const order of this.orders) if (order.arrives === day) this.book(order);
  }

  /** Places the orders of a day. */
  order(day: Day): void {
    if (!isBusinessDay(day)) return;
    for (const [place, supplier] of SUPPLIERS.entries()) {
      if (weekdayOf(day) !== 1 + (place % 5)) continue;
      for (const warehouse of WAREHOUSES.keys()) this.review(day, supplier, warehouse);
    }
  }

  private review(day: Day, supplier: SupplierSpec, warehouse: number): void {
    const lines = (this.bySupplier.get(supplier) ?? [])
      .map((product) => ({ product, quantity: this.lack(day, supplier, product, warehouse) }))
      .filter(({ quantity }) => quantity > 0)
      .map((line) => ({ ...line, unitPrice: amountOn(line.product.costs, day), received: 0, rejected: 0 }));
    if (lines.length === 0) return;
    for (const { product, quantity } of lines) this.expect(product, warehouse, quantity);
    const number = `PO-${FIRST_NUMBER + this.orders.length}`;
    const subtotal = lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
    const random = new Random(`${this.seed}/${number}`);
    const expected = day + supplier.leadTime;
    const arrives = expected + this.delay(random, day, supplier);
    this.orders.push({
      number,
      supplier,
      warehouse,
      day,
      expected,
      arrives,
      lines,
      subtotal,
      freight: basisPoints(subtotal, FREIGHT),
    });
  }

  /** Units to order of a product now; 0 when there are enough. */
  private lack(day: Day, supplier: SupplierSpec, product: Product, warehouse: number): number {
    const { launched = -Infinity, retired = Infinity } = product;
    const isBought = day >= launched - supplier.leadTime - 14 && day < retired - LAST_ORDER_BEFORE_RETIREMENT;
    if (!isBought) return 0;
    const rate = this.forecast.rate(product, warehouse) * this.anticipation(day, product, supplier);
    const position = this.stock.onHand(product, warehouse) + at(this.onOrder, slotOf(product, warehouse));
    if (position > reorderPoint(rate, supplier)) return 0;
    const wanted = reorderPoint(rate, supplier) + rate * SUPPLY_DAYS - position;
    return product.shelf.pack * Math.ceil(wanted / product.shelf.pack);
  }

  /** How the season changes until the goods are sold; in the season of the stock-out hardly anybody thought of grinders. */
  private anticipation(day: Day, { shelf }: Product, { leadTime }: SupplierSpec): number {
    const { from, to } = this.story.stockOut;
    if (shelf.category === 'Grinders' && day >= from && day <= to) return 0.15;
    const then = seasonOn(shelf.season, day + leadTime + SUPPLY_DAYS / 2);
    return Math.min(1.9, Math.max(0.6, then / seasonOn(shelf.season, day)));
  }

  private delay(random: Random, day: Day, { name, leadTime }: SupplierSpec): number {
    const { from, to } = this.story.stockOut;
    const late = name === LATE_SUPPLIER && day >= from && day <= to ? leadTime : 0;
    return late + random.pick([-2, -1, 0, 0, 0, 1, 2, 4]);
  }

  private book(order: Purchase): void {
    const { arrives: day, warehouse, number: reference, supplier } = order;
    const random = new Random(`${this.seed}/${reference}/receipt`);
    const slipped = supplier.name === SLIPPING_SUPPLIER && day >= this.story.qualitySlips;
    for (const line of order.lines) {
      const { product, quantity, unitPrice: unitCost } = line;
      this.expect(product, warehouse, -quantity);
      line.received = quantity;
      line.rejected = Math.min(quantity, random.poisson(quantity * (slipped ? REJECTS_AFTER_SLIP : supplier.rejects)));
      const stocked = quantity - line.rejected;
      if (stocked > 0)
        this.stock.book({ day, product, warehouse, quantity: stocked, kind: 'RECEIPT', unitCost, reference });
    }
  }

  private expect(product: Product, warehouse: number, units: number): void {
    const slot = slotOf(product, warehouse);
    this.onOrder[slot] = at(this.onOrder, slot) + units;
  }
}
