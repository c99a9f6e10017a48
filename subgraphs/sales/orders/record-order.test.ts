import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph, viewerWith } from '#kernel/testing/test-graph';
import { sales } from '../subgraph.ts';
import { addProduct, openShop, refusal, rowsOf, type Shop } from '../testing/shop.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(sales);
});

const record = 'mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { __typename } }';
const order = ({ customerId, productId }: Shop, overrides: Record<string, unknown> = {}) => ({
  number: 'SO1',
  customerId,
  channel: 'ONLINE',
  orderedOn: '2026-01-31',
  lines: [{ productId, quantity: 3, unitPrice: '33.3333', discountRate: '0.15' }],
  ...overrides,
});

test('nobody, and nobody without the permission, may record an order', async () => {
  const shop = await openShop(graph);
  const reader = viewerWith({ organizationId: shop.viewer.organizationId, scopes: ['sales:order.read'] });

  expect(refusal(await graph.nobody.ask(record, { input: order(shop) }))).toEqual({ code: 'UNAUTHENTICATED' });
  expect(refusal(await graph.as(reader).ask(record, { input: order(shop) }))).toEqual({ code: 'FORBIDDEN' });
});

test('the customer of another organization cannot order here', async () => {
  const [shop, neighbour] = [await openShop(graph), await openShop(graph)];

  expect(refusal(await neighbour.ask(record, { input: order(shop) }))).toEqual({ code: 'NOT_FOUND' });
});

test('totals are exact, and the order takes seller, territory and currency from its surroundings', async () => {
  const shop = await openShop(graph, { currency: 'EUR' });
  const second = await addProduct(graph, shop.context, { name: 'Helmet' });
  const [line] = order(shop).lines;

  const recorded = await shop.run(
    'recordOrder',
    order(shop, { tax: '10.01', freight: '0.1', lines: [line, { productId: second, quantity: 7, unitPrice: '0.1' }] }),
    `... on Order { status currency subtotal discount tax freight total
       customer { name firstOrderedOn } salesPerson { name } territory { name }
       lines { lineNumber quantity unitPrice discountRate lineTotal discount unitCost orderedOn product { id } } }`,
  );

  expect(recorded).toEqual({
    __typename: 'Order',
    status: 'OPEN',
    currency: 'EUR',
    // 3 x 33.3333 x 0.85 = 84.999915, and 7 x 0.1 = 0.7
    subtotal: '85.6999',
    discount: '15.0000',
    tax: '10.0100',
    freight: '0.1000',
    total: '95.8099',
    customer: { name: 'Riders Company', firstOrderedOn: '2026-01-31' },
    salesPerson: { name: 'Linda Mitchell' },
    territory: { name: 'Northwest' },
    lines: [
      {
        lineNumber: 1,
        quantity: 3,
        unitPrice: '33.3333',
        discountRate: '0.1500',
        lineTotal: '84.999915',
        discount: '14.999985',
        unitCost: '60.0000',
        orderedOn: '2026-01-31',
        product: { id: shop.productId },
      },
      {
        lineNumber: 2,
        quantity: 7,
        unitPrice: '0.1000',
        discountRate: '0.0000',
        lineTotal: '0.700000',
        discount: '0.000000',
        unitCost: null,
        orderedOn: '2026-01-31',
        product: { id: second },
      },
    ],
  });
});

test('lines repeat what figures need of their order, and follow it', async () => {
  const shop = await openShop(graph);
  const { id } = await shop.run('recordOrder', order(shop), '... on Order { id }');
  const repeated = () =>
    rowsOf(
      shop.context,
      'select ordered_on, status, channel, customer_id, territory_id, sales_person_id from sales.order_lines where order_id = $1',
      [id],
    );
  const { customerId: customer_id, territoryId: territory_id, salesPersonId: sales_person_id } = shop;
  const first = {
    ordered_on: '2026-01-31',
    status: 'OPEN',
    channel: 'ONLINE',
    customer_id,
    territory_id,
    sales_person_id,
  };
  expect(await repeated()).toEqual([first]);

  await shop.context.write((em) =>
    em.execute(
      "update sales.orders set status = 'CANCELLED', ordered_on = '2026-02-01', territory_id = null where id = ?",
      [id],
    ),
  );

  expect(await repeated()).toEqual([{ ...first, status: 'CANCELLED', ordered_on: '2026-02-01', territory_id: null }]);
  const customers = await rowsOf(shop.context, 'select first_ordered_on from sales.customers');
  expect(customers).toEqual([{ first_ordered_on: null }]);
});

test('the same key records one order, also when two requests come at once', async () => {
  const shop = await openShop(graph);
  const input = order(shop, { idempotencyKey: randomUUID() });

  const twice = await Promise.all([1, 2].map(() => shop.run('recordOrder', input, '... on Order { id }')));
  const again = await shop.run('recordOrder', { ...input, number: 'SO2' }, '... on Order { id }');

  expect([...twice, again]).toEqual([again, again, again]);
  expect((await shop.ask('{ orders { totalCount } }')).data?.orders.totalCount).toBe(1);
});

test('a number is given once', async () => {
  const shop = await openShop(graph);
  await shop.run('recordOrder', order(shop), '');

  expect(await shop.run('recordOrder', order(shop), '')).toEqual({
    __typename: 'OrderNumberTaken',
    message: 'There is an order SO1 already; choose another number.',
  });
});

test('nothing is recorded of an order without lines, of an unknown product, or for an archived customer', async () => {
  const shop = await openShop(graph);
  const unknown = randomUUID();
  const lines = [{ productId: unknown, quantity: 1, unitPrice: '1' }];

  expect((await shop.run('recordOrder', order(shop, { lines: [] }), '')).__typename).toBe('OrderIsEmpty');
  expect(await shop.run('recordOrder', order(shop, { lines }), '')).toEqual({
    __typename: 'ProductIsUnknown',
    message: `There is no product with the id ${unknown}; create it in products first.`,
  });
  await shop.run('archiveCustomer', { id: shop.customerId }, '');
  expect((await shop.run('recordOrder', order(shop), '')).__typename).toBe('CustomerIsArchived');

  expect(await rowsOf(shop.context, 'select from sales.orders union all select from sales.order_lines')).toEqual([]);
});

test('what cannot be true is refused by the name of its field', async () => {
  const shop = await openShop(graph);
  const line = { productId: shop.productId, quantity: 0, unitPrice: '-1', discountRate: '1.5' };
  const input = order(shop, { number: ' ', orderedOn: '9999-01-01', tax: '-1', lines: [line] });

  expect(refusal(await shop.ask(record, { input }))).toEqual({
    code: 'VALIDATION_FAILED',
    paths: [
      'input.lines.0.quantity',
      'input.lines.0.unitPrice',
      'input.lines.0.discountRate',
      'input.number',
      'input.orderedOn',
      'input.tax',
    ],
  });
});

test('the order of today is the default day, where the organization is', async () => {
  const shop = await openShop(graph, { timeZone: 'Pacific/Kiritimati' });
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Pacific/Kiritimati' }).format(new Date());

  const recorded = await shop.run('recordOrder', order(shop, { orderedOn: null }), '... on Order { orderedOn }');

  expect(recorded.orderedOn).toBe(today);
});
