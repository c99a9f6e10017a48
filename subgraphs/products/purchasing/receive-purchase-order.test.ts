import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { products } from '../subgraph.ts';
import { StockRoom } from '../testing/stock-room.ts';

const PLACE = `mutation ($input: PlacePurchaseOrderInput!) { placePurchaseOrder(input: $input) { ... on PurchaseOrder { id number } } }`;
const RECEIVE = `mutation ($input: ReceivePurchaseOrderInput!) {
  receivePurchaseOrder(input: $input) {
    __typename
    ... on PurchaseOrder { status lines { received rejected stocked product { stock } } }
    ... on UserError { message }
    ... on ReceivedMoreThanOrdered { lineNumber outstanding }
  }
}`;

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(products);
});

/** An order of 10 bikes at 300 and 5 bells at 2, of which nothing has come yet. */
async function openOrder() {
  const room = new StockRoom(graph);
  const [supplier, warehouse] = [await room.supplier(), await room.warehouse()];
  const [bike, bell] = [await room.product(), await room.product()];
  const lines = [
    { productId: bike.id, quantity: 10, unitPrice: '300' },
    { productId: bell.id, quantity: 5, unitPrice: '2' },
  ];
  const { data } = await room.ask(PLACE, { input: { supplierId: supplier.id, lines } });
  const { id: purchaseOrderId, number } = data?.placePurchaseOrder ?? {};
  const receive = (...received: object[]) =>
    room.ask(RECEIVE, {
      input: { purchaseOrderId, warehouseId: warehouse.id, receivedOn: '2026-04-01', lines: received },
    });
  return { room, purchaseOrderId, number, warehouse, receive };
}

test('a viewer who may only place orders cannot take goods in, and an order of another organization is unknown', async () => {
  const { room, purchaseOrderId, warehouse } = await openOrder();
  const input = { purchaseOrderId, warehouseId: warehouse.id, lines: [{ lineNumber: 1, received: 1 }] };
  expect(
    (await room.askWith(['products:purchase.read', 'products:purchase.write'], RECEIVE, { input })).errors?.[0]
      ?.extensions.code,
  ).toBe('FORBIDDEN');
  expect((await new StockRoom(graph).ask(RECEIVE, { input })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('what is not rejected goes into stock at the price paid, under the number of the order', async () => {
  const { room, number, receive } = await openOrder();
  const answer = await receive({ lineNumber: 1, received: 6, rejected: 2 });
  expect(answer.data?.receivePurchaseOrder).toEqual({
    __typename: 'PurchaseOrder',
    status: 'APPROVED',
    lines: [
      { received: 6, rejected: 2, stocked: 4, product: { stock: 4 } },
      { received: 0, rejected: 0, stocked: 0, product: { stock: 0 } },
    ],
  });
  expect(
    await room.sql('select quantity, kind, reference, unit_cost::text, moved_on::text from products.stock_moves'),
  ).toEqual([{ quantity: 4, kind: 'RECEIPT', reference: number, unit_cost: '300.0000', moved_on: '2026-04-01' }]);
  expect(await room.imbalances()).toEqual([]);
});

test('the order is complete when all has come, and then takes nothing more', async () => {
  const { number, receive } = await openOrder();
  await receive({ lineNumber: 1, received: 6 }, { lineNumber: 2, received: 5, rejected: 5 });
  expect((await receive({ lineNumber: 1, received: 4 })).data?.receivePurchaseOrder.status).toBe('COMPLETE');
  const message = `${number} is complete; goods can come in only for an approved order.`;
  expect((await receive({ lineNumber: 1, received: 1 })).data?.receivePurchaseOrder).toEqual({
    __typename: 'PurchaseOrderIsNotOpen',
    message,
  });
});

test('more than was ordered is refused, and then nothing of the delivery is taken in', async () => {
  const { room, receive } = await openOrder();
  await receive({ lineNumber: 1, received: 8 });
  const answer = await receive({ lineNumber: 2, received: 5 }, { lineNumber: 1, received: 3 });
  expect(answer.data?.receivePurchaseOrder).toEqual({
    __typename: 'ReceivedMoreThanOrdered',
    lineNumber: 1,
    outstanding: 2,
    message: 'Only 2 units have still to come for line 1; send the rest back or order it first.',
  });
  expect(await room.sql('select sum(quantity)::int as units from products.stock_levels')).toEqual([{ units: 8 }]);
});

test('two deliveries at once cannot bring more than was ordered', async () => {
  const { room, receive } = await openOrder();
  const answers = await Promise.all([1, 2, 3].map(() => receive({ lineNumber: 1, received: 4 })));
  expect(answers.map(({ data }) => data?.receivePurchaseOrder.__typename).sort()).toEqual([
    'PurchaseOrder',
    'PurchaseOrder',
    'ReceivedMoreThanOrdered',
  ]);
  expect(await room.sql('select sum(quantity)::int as units from products.stock_levels')).toEqual([{ units: 8 }]);
});

test('numbers that make no sense are refused, each by its place', async () => {
  const { receive } = await openOrder();
  const answer = await receive(
    { lineNumber: 1, received: 1, rejected: 2 },
    { lineNumber: 1, received: 0 },
    { lineNumber: 9, received: 1 },
  );
  expect(answer.errors?.[0]?.extensions).toMatchObject({
    code: 'VALIDATION_FAILED',
    fields: [
      [0, 'rejected'],
      [1, 'lineNumber'],
      [1, 'received'],
      [2, 'lineNumber'],
    ].map((place) => ({ path: ['input', 'lines', ...place] })),
  });
});
