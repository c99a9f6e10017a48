import { COMPANY } from '../company/company.ts';
import { isoOf } from '../history/calendar.ts';
import type { History } from '../history/history.ts';
import { decimal } from '../history/money.ts';
import { type Order, statusOn } from '../history/orders.ts';
import type { Cell, Table } from './table.ts';

type Row = Record<string, Cell> & { day: string };

/** The files of what the company sold. */
export function orderTables(history: History): Table[] {
  return [
    { name: 'orders', rows: history.sales.orders.map((order) => orderRow(history, order)) },
    { name: 'order-lines', rows: orderLines(history) },
  ];
}

function orderRow({ story }: History, order: Order): Row {
  const { number, day, due, ships, channel, customer, seller, subtotal, tax, freight, total } = order;
  const status = statusOn(order, story.until);
  return {
    // An order changes when it leaves.
    day: isoOf(status === 'SHIPPED' ? ships : day),
    number,
    ordered: isoOf(day),
    due: isoOf(due),
    shipped: status === 'SHIPPED' ? isoOf(ships) : '',
    status,
    channel,
    customer: customer.key,
    seller: seller?.key,
    territory: customer.territory.key,
    currency: COMPANY.currency,
    subtotal: decimal(subtotal),
    tax: decimal(tax),
    freight: decimal(freight),
    total: decimal(total),
  };
}

function* orderLines({ sales }: History): Generator<Row> {
  for (const { number: order, day, lines } of sales.orders) {
    for (const [place, { product, quantity, unitPrice, discount, total }] of lines.entries()) {
      yield {
        day: isoOf(day),
        order,
        line: place + 1,
        product: product.number,
        quantity,
        price: decimal(unitPrice),
        discount: decimal(discount),
        total: decimal(total),
      };
    }
  }
}
