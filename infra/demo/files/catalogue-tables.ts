import { SHELVES } from '../company/catalogue.ts';
import { COMPANY, SUPPLIERS, type SupplierSpec, WAREHOUSES } from '../company/company.ts';
import { isoOf } from '../history/calendar.ts';
import type { History } from '../history/history.ts';
import { decimal } from '../history/money.ts';
import { type Amount, amountOn, type Product, stageOf } from '../history/products.ts';
import { reorderPoint, safetyStock, supplierOf } from '../history/purchasing.ts';
import { at } from '../history/random.ts';
import { slotOf } from '../history/stock.ts';
import type { Cell, Table } from './table.ts';

type Row = Record<string, Cell>;

const DEARER = 106;

/** The files of what is sold, where it lies, and from whom it comes. */
export function catalogueTables(history: History): Table[] {
  return [
    { name: 'categories', rows: categories() },
    { name: 'products', rows: history.products.map((product) => productRow(history, product)) },
    { name: 'product-costs', rows: history.products.flatMap(({ number, costs }) => amountRows(number, costs)) },
    { name: 'product-prices', rows: history.products.flatMap(({ number, prices }) => amountRows(number, prices)) },
    { name: 'warehouses', rows: WAREHOUSES.map(({ code, name }) => ({ code, name })) },
    { name: 'suppliers', rows: SUPPLIERS.map(supplierRow) },
    { name: 'supplier-products', rows: history.products.flatMap(offers) },
    { name: 'stock-levels', rows: stockLevels(history) },
  ];
}

function categories(): Row[] {
  const roots = [...new Set(SHELVES.map(({ category }) => category))];
  return [
    ...roots.map((name) => ({ key: name, parent: '', name })),
    ...SHELVES.map(({ code, category, name }) => ({ key: code, parent: category, name })),
  ];
}

function productRow({ story }: History, product: Product): Row {
  const { number, name, shelf, launched, retired } = product;
  return {
    number,
    name,
    category: shelf.code,
    stage: stageOf(product, story),
    cost: decimal(amountOn(product.costs, story.until)),
    price: decimal(amountOn(product.prices, story.until)),
    currency: COMPANY.currency,
    weight: shelf.grams,
    weightUnit: 'g',
    introduced: isoOf(launched ?? story.from),
    retired: retired && isoOf(retired),
  };
}

function amountRows(product: string, amounts: readonly Amount[]): Row[] {
  return amounts.map(({ from, cents }) => ({ product, from: isoOf(from), amount: decimal(cents) }));
}

function supplierRow(supplier: SupplierSpec): Row {
  const { name, rating } = supplier;
  return { number: supplierNumber(supplier), name, rating, preferred: rating < 3 ? 'yes' : 'no' };
}

/** The number under which the company knows a supplier. */
export const supplierNumber = (supplier: SupplierSpec): string => `S-${101 + SUPPLIERS.indexOf(supplier)}`;

/** Every third product could be had from a second supplier too, who is dearer. */
function offers(product: Product): Row[] {
  const supplier = supplierOf(product);
  const { cents } = at(product.costs, product.costs.length - 1);
  const offer = (by: SupplierSpec, price: number): Row => ({
    supplier: supplierNumber(by),
    product: product.number,
    leadTime: by.leadTime,
    price: decimal(price),
    pack: product.shelf.pack,
  });
  const second = at(SUPPLIERS, (SUPPLIERS.indexOf(supplier) + 1) % SUPPLIERS.length);
  const dearer = offer(second, Math.round((cents * DEARER) / 100));
  return product.index % 3 === 0 ? [offer(supplier, cents), dearer] : [offer(supplier, cents)];
}

function* stockLevels({ story, products, stock, forecast }: History): Generator<Row> {
  for (const product of products) {
    for (const [place, { code }] of WAREHOUSES.entries()) {
      const rate = product.retired === undefined ? forecast.rate(product, place) : 0;
      yield {
        product: product.number,
        warehouse: code,
        safety: safetyStock(rate),
        reorder: reorderPoint(rate, supplierOf(product)),
        opening: at(stock.opening, slotOf(product, place)),
        opened: isoOf(story.from),
      };
    }
  }
}
