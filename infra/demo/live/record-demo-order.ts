import { randomUUID } from 'node:crypto';
import { basisPoints, decimal } from '../history/money.ts';
import type { Random } from '../history/random.ts';
import type { DemoClient } from './demo-client.ts';

interface Buyer {
  id: string;
}

interface Article {
  id: string;
  price: string;
}

/** Who may order and what, as the graph tells it. */
interface Offer {
  customers: { nodes: Buyer[] };
  products: { nodes: Article[] };
}

const CUSTOMERS = `query DemoBuyers { customers(first: 100, filter: { kind: [PERSON], hasOrdered: true }, order: CREATED_AT_DESC) { nodes { id } } }`;
// Small things, so that an hour of such orders does not drown what the company usually sells in a day.
const PRODUCTS = `query DemoArticles {
  products(first: 100, filter: { stage: [INTRODUCTION, GROWTH, MATURE], price: { min: "10", max: "40" } }) { nodes { id price } }
}`;
const RECORD = `mutation RecordDemoOrder($input: RecordOrderInput!) {
  recordOrder(input: $input) { __typename ... on UserError { message } }
}`;

/** Reads who may order what. Throws when there is nobody or nothing. */
export async function readOffer(client: DemoClient): Promise<Offer> {
  const offer = {
    ...(await client.ask<Pick<Offer, 'customers'>>('sales', CUSTOMERS)),
    ...(await client.ask<Pick<Offer, 'products'>>('products', PRODUCTS)),
  };
  if (offer.customers.nodes.length === 0) throw new Error('The demo company has no customer left who could order.');
  if (offer.products.nodes.length === 0) throw new Error('The demo company has nothing left to sell.');
  return offer;
}

const TAX = 800;
const FREIGHT = 495;
const FREE_FROM = 6_000;

/** Records an order of the web shop: one or two small things. Throws when it is refused. */
export async function recordDemoOrder(client: DemoClient, offer: Offer, random: Random): Promise<void> {
  const articles = new Set(Array.from({ length: random.int(1, 2) }, () => random.pick(offer.products.nodes)));
  const lines = [...articles].map(({ id, price }) => ({ productId: id, quantity: 1, unitPrice: price }));
  const subtotal = lines.reduce((sum, line) => sum + line.quantity * Math.round(Number(line.unitPrice) * 100), 0);
  const key = randomUUID();
  const input = {
    number: `WEB-${key.slice(0, 8).toUpperCase()}`,
    idempotencyKey: key,
    customerId: random.pick(offer.customers.nodes).id,
    channel: 'ONLINE',
    salesPersonId: null,
    tax: decimal(basisPoints(subtotal, TAX)),
    freight: decimal(subtotal < FREE_FROM ? FREIGHT : 0),
    lines,
  };
  const { recordOrder } = await client.ask<{ recordOrder: { __typename: string; message?: string } }>('sales', RECORD, {
    input,
  });
  if (recordOrder.message) throw new Error(recordOrder.message);
}
