import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { LifecycleStage } from '../catalogue/lifecycle-stage.ts';
import { products } from '../subgraph.ts';
import { StockRoom } from '../testing/stock-room.ts';

const PLACE = `mutation ($input: PlacePurchaseOrderInput!) {
  placePurchaseOrder(input: $input) {
    __typename
    ... on PurchaseOrder {
      number status orderedOn expectedOn currency subtotal tax freight total viewerCanReceive supplier { name }
      lines { lineNumber quantity unitPrice lineTotal dueOn received stocked product { name } }
    }
    ... on UserError { message }
    ... on QuantityOutsideTerms { minOrder maxOrder }
  }
}`;

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(products);
});

async function shop() {
  const room = new StockRoom(graph);
  const supplier = await room.supplier({ name: 'Acme' });
  const [bike, bell] = [await room.product({ name: 'Bike' }), await room.product({ name: 'Bell' })];
  await room.terms(supplier, bike, { price: '300.10', leadTimeDays: 14, minOrder: 2, maxOrder: 10 });
  return { room, supplier, bike, bell };
}

test('a viewer who only sees purchases cannot place one, and a supplier of another organization is unknown', async () => {
  const { room, supplier, bike } = await shop();
  const input = { supplierId: supplier.id, lines: [{ productId: bike.id, quantity: 2 }] };
  expect((await room.askWith(['products:purchase.read'], PLACE, { input })).errors?.[0]?.extensions.code).toBe(
    'FORBIDDEN',
  );
  expect((await new StockRoom(graph).ask(PLACE, { input })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('an order takes price and lead time from the terms of the supplier, and adds up exactly', async () => {
  const { room, supplier, bike, bell } = await shop();
  const lines = [
    { productId: bike.id, quantity: 3 },
    { productId: bell.id, quantity: 7, unitPrice: '0.1', dueOn: '2026-03-30' },
  ];
  const input = { supplierId: supplier.id, orderedOn: '2026-03-01', tax: '72.08', freight: '10', lines };
  expect((await room.ask(PLACE, { input })).data?.placePurchaseOrder).toEqual({
    __typename: 'PurchaseOrder',
    number: 'PO-000001',
    status: 'APPROVED',
    orderedOn: '2026-03-01',
    expectedOn: '2026-03-30',
    currency: 'USD',
    subtotal: '901.0000',
    tax: '72.0800',
    freight: '10.0000',
    total: '983.0800',
    viewerCanReceive: true,
    supplier: { name: 'Acme' },
    lines: [
      {
        lineNumber: 1,
        quantity: 3,
        unitPrice: '300.1000',
        lineTotal: '900.3000',
        dueOn: '2026-03-15',
        received: 0,
        stocked: 0,
        product: { name: 'Bike' },
      },
      {
        lineNumber: 2,
        quantity: 7,
        unitPrice: '0.1000',
        lineTotal: '0.7000',
        dueOn: '2026-03-30',
        received: 0,
        stocked: 0,
        product: { name: 'Bell' },
      },
    ],
  });
});

test('orders that name no number are numbered one after the other, also at once', async () => {
  const { room, supplier, bike } = await shop();
  const input = { supplierId: supplier.id, lines: [{ productId: bike.id, quantity: 2 }] };
  const placed = await Promise.all([1, 2, 3].map(() => room.ask(PLACE, { input })));
  expect(placed.map(({ data }) => data?.placePurchaseOrder.number).sort()).toEqual([
    'PO-000001',
    'PO-000002',
    'PO-000003',
  ]);
  const again = await room.ask(PLACE, { input: { ...input, number: 'PO-000002' } });
  expect(again.data?.placePurchaseOrder.__typename).toBe('PurchaseOrderNumberTaken');
});

test('nothing is ordered from a supplier that is not active, or of a retired product', async () => {
  const { room, supplier, bike } = await shop();
  const closed = await room.supplier({ name: 'Closed', isActive: false });
  const retired = await room.product({ stage: LifecycleStage.RETIRED, name: 'Penny-farthing' });
  const place = (supplierId: string, productId: string) =>
    room.ask(PLACE, { input: { supplierId, lines: [{ productId, quantity: 2, unitPrice: '1' }] } });
  expect((await place(closed.id, bike.id)).data?.placePurchaseOrder.message).toBe(
    'Closed is no longer bought from; choose another supplier.',
  );
  expect((await place(supplier.id, retired.id)).data?.placePurchaseOrder.__typename).toBe('ProductIsRetired');
});

test('a quantity outside the terms of the supplier is refused, and nothing is written', async () => {
  const { room, supplier, bike, bell } = await shop();
  for (const quantity of [1, 11]) {
    const lines = [
      { productId: bell.id, quantity: 1, unitPrice: '1' },
      { productId: bike.id, quantity },
    ];
    const answer = await room.ask(PLACE, { input: { supplierId: supplier.id, lines } });
    expect(answer.data?.placePurchaseOrder).toEqual({
      __typename: 'QuantityOutsideTerms',
      message: 'Bike can be ordered from 2 to 10 units.',
      minOrder: 2,
      maxOrder: 10,
    });
  }
  expect(await room.sql('select id from products.purchase_orders')).toEqual([]);
});

test('lines that make no sense are refused, each by its place', async () => {
  const { room, supplier, bike, bell } = await shop();
  const refused = async (lines: object[]) =>
    (await room.ask(PLACE, { input: { supplierId: supplier.id, lines } })).errors?.[0]?.extensions;
  const repeated = { productId: bike.id, quantity: 2 };
  expect(await refused([])).toMatchObject({ fields: [{ path: ['input', 'lines'] }] });
  expect(await refused([repeated, { ...repeated, quantity: 0, unitPrice: '-1' }])).toMatchObject({
    code: 'VALIDATION_FAILED',
    fields: ['quantity', 'unitPrice', 'productId'].map((field) => ({ path: ['input', 'lines', 1, field] })),
  });
  expect(await refused([{ productId: bell.id, quantity: 1 }])).toMatchObject({
    fields: [{ path: ['input', 'lines', 0, 'unitPrice'] }],
  });
});
