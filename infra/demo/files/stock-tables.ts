import { COMPANY, WAREHOUSES } from '../company/company.ts';
import { type Day, isoOf } from '../history/calendar.ts';
import type { History } from '../history/history.ts';
import { decimal } from '../history/money.ts';
import type { Purchase } from '../history/purchasing.ts';
import { at } from '../history/random.ts';
import { supplierNumber } from './catalogue-tables.ts';
import type { Cell, Table } from './table.ts';

type Row = Record<string, Cell> & { day: string };

/** The files of what was bought, came into the warehouses and left them. */
export function stockTables(history: History): Table[] {
  return [
    { name: 'purchase-orders', rows: history.purchasing.orders.map((order) => purchaseRow(history, order)) },
    { name: 'purchase-order-lines', rows: purchaseLines(history) },
    { name: 'stock-moves', rows: stockMoves(history) },
  ];
}

/** A purchase changes when its goods arrive. */
const changedOn = ({ day, arrives }: Purchase, until: Day): string => isoOf(arrives <= until ? arrives : day);

function purchaseRow({ story }: History, order: Purchase): Row {
  const { number, supplier, day, expected, arrives, subtotal, freight } = order;
  const status = arrives <= story.until ? 'COMPLETE' : day === story.until ? 'PENDING' : 'APPROVED';
  const shipped = arrives - 3;
  return {
    day: changedOn(order, story.until),
    number,
    supplier: supplierNumber(supplier),
    ordered: isoOf(day),
    expected: isoOf(expected),
    shipped: shipped >= day && shipped <= story.until ? isoOf(shipped) : '',
    status,
    currency: COMPANY.currency,
    subtotal: decimal(subtotal),
    freight: decimal(freight),
    total: decimal(subtotal + freight),
  };
}

function* purchaseLines({ story, purchasing }: History): Generator<Row> {
  for (const purchase of purchasing.orders) {
    const { number: order, expected, lines } = purchase;
    const day = changedOn(purchase, story.until);
    for (const [place, { product, quantity, unitPrice, received, rejected }] of lines.entries()) {
      yield {
        day,
        order,
        line: place + 1,
        product: product.number,
        due: isoOf(expected),
        quantity,
        price: decimal(unitPrice),
        total: decimal(quantity * unitPrice),
        received,
        rejected,
      };
    }
  }
}

function* stockMoves({ stock }: History): Generator<Row> {
  for (const { product, warehouse, quantity, kind, unitCost, reference, reason, ...move } of stock.moves) {
    const day = isoOf(move.day);
    yield {
      day,
      document: reference ?? `${kind} ${day}`,
      product: product.number,
      warehouse: at(WAREHOUSES, warehouse).code,
      quantity,
      kind,
      reason,
      reference,
      cost: decimal(unitCost),
    };
  }
}
