import { COMPANY, TERRITORIES } from '../company/company.ts';
import type { Activity } from '../history/activities.ts';
import { isoOf } from '../history/calendar.ts';
import type { Customer } from '../history/customers.ts';
import type { History } from '../history/history.ts';
import { decimal } from '../history/money.ts';
import type { Opportunity } from '../history/opportunities.ts';
import { type Order, statusOn } from '../history/orders.ts';
import { at } from '../history/random.ts';
import type { Cell, Table } from './table.ts';

type Row = Record<string, Cell>;

/** The files of sales: who sells and buys, the pipeline, the orders. */
export function salesTables(history: History): Table[] {
  const { sellers, customers, quotas, leads, opportunities, activities } = history;
  return [
    { name: 'territories', rows: TERRITORIES.map(territoryRow) },
    {
      name: 'sales-people',
      rows: sellers.map(({ key, name, email, territory }) => ({ key, name, email, territory: territory.key })),
    },
    {
      name: 'quotas',
      rows: quotas.map(({ seller, from, until, amount }) => ({
        seller: seller.key,
        from: isoOf(from),
        until: isoOf(until),
        amount: decimal(amount),
      })),
    },
    { name: 'customers', rows: customers.map(customerRow) },
    { name: 'contacts', rows: customers.flatMap(contactRows) },
    {
      name: 'leads',
      rows: leads.map(({ owner, received, ...lead }) => ({ ...lead, owner: owner.key, received: isoOf(received) })),
    },
    { name: 'opportunities', rows: opportunities.map(opportunityRow) },
    { name: 'opportunity-stages', rows: opportunities.flatMap(stageRows) },
    { name: 'activities', rows: activities.map(activityRow) },
    { name: 'orders', rows: history.sales.orders.map((order) => orderRow(history, order)) },
    { name: 'order-lines', rows: orderLines(history) },
  ];
}

function territoryRow({ key, name, countryCode, countryName, region }: (typeof TERRITORIES)[number]): Row {
  return { key, name, countryCode, countryName, region };
}

function customerRow({ key, name, segment, territory, seller, email, phone, city }: Customer): Row {
  return {
    number: key,
    kind: segment.kind,
    name,
    segment: segment.name,
    territory: territory.key,
    seller: seller?.key,
    email,
    phone,
    city,
    country: territory.countryCode,
  };
}

function contactRows({ key, contacts }: Customer): Row[] {
  return contacts.map(({ name, role, email, phone }, place) => ({
    key: `${key}/${place + 1}`,
    customer: key,
    name,
    role,
    email,
    phone,
  }));
}

function opportunityRow({ key, name, customer, lead, opened, expected, closed, lossReason, stays }: Opportunity): Row {
  const { stage, amount, probability } = at(stays, stays.length - 1);
  return {
    key,
    name,
    customer: customer.key,
    seller: customer.seller?.key,
    territory: customer.territory.key,
    lead,
    amount: decimal(amount),
    stage,
    probability: decimal(probability),
    opened: isoOf(opened),
    expected: isoOf(expected),
    closed: closed && isoOf(closed),
    lossReason,
  };
}

function stageRows({ key, stays }: Opportunity): Row[] {
  return stays.map(({ stage, from, until, amount, probability }) => ({
    opportunity: key,
    stage,
    entered: isoOf(from),
    left: until && isoOf(until),
    amount: decimal(amount),
    probability: decimal(probability),
  }));
}

function activityRow({ key, kind, day, subject, customer, opportunity, seller, isDone }: Activity): Row {
  const done = isDone ? 'yes' : 'no';
  return { key, kind, day: isoOf(day), subject, customer: customer.key, opportunity, seller: seller.key, done };
}

function orderRow({ story }: History, order: Order): Row {
  const { number, day, due, ships, channel, customer, seller, subtotal, tax, freight, total } = order;
  const status = statusOn(order, story.until);
  return {
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
  for (const { number: order, lines } of sales.orders) {
    for (const [place, { product, quantity, unitPrice, discount, total }] of lines.entries()) {
      yield {
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
