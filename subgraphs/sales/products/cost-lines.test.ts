import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { sales } from '../subgraph.ts';
import { addProduct, openShop, rowsOf, type Shop, setCosts, settled } from '../testing/shop.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(sales);
});

const order = ({ run, customerId }: Shop, productId: string, orderedOn: string) =>
  run(
    'recordOrder',
    {
      number: orderedOn,
      customerId,
      channel: 'RETAIL',
      orderedOn,
      lines: [{ productId, quantity: 1, unitPrice: '100' }],
    },
    '... on Order { lines { unitCost } }',
  );
const COSTS = 'select ordered_on as on, unit_cost as cost from sales.order_lines order by 1';

test('a line costs what its product cost on the day of the order', async () => {
  const shop = await openShop(graph);
  const productId = await addProduct(graph, shop.context, { name: 'Helmet', cost: '1' });
  await setCosts(shop.context, productId, [
    { from: '0001-01-01', until: '2025-07-01', cost: '10' },
    { from: '2025-07-01', until: null, cost: '12.5' },
  ]);
  await settled(
    graph,
    shop.context,
    'select count(*) as n from sales.product_costs where product_id = $1',
    [productId],
    [{ n: '2' }],
  );

  expect((await order(shop, productId, '2025-06-30')).lines).toEqual([{ unitCost: '10.0000' }]);
  expect((await order(shop, productId, '2025-07-01')).lines).toEqual([{ unitCost: '12.5000' }]);
});

test('a cost that becomes known later reaches the lines of its days, and leaves their stamp alone', async () => {
  const shop = await openShop(graph);
  const productId = await addProduct(graph, shop.context, { name: 'Helmet' });
  expect((await order(shop, productId, '2025-06-30')).lines).toEqual([{ unitCost: null }]);
  await order(shop, productId, '2025-07-01');
  const stamps = () => rowsOf(shop.context, 'select id, updated_at from sales.order_lines order by id');
  const before = await stamps();

  await setCosts(shop.context, productId, [{ from: '2025-07-01', until: null, cost: '9' }]);

  await settled(
    graph,
    shop.context,
    COSTS,
    [],
    [
      { on: '2025-06-30', cost: null },
      { on: '2025-07-01', cost: '9.0000' },
    ],
  );
  expect(await stamps()).toEqual(before);
});

test('lines of an import that ran while the costs arrived are made good', async () => {
  const shop = await openShop(graph);
  await order(shop, shop.productId, '2025-06-30');
  await shop.context.write(async (em) => {
    await em.execute('update sales.order_lines set unit_cost = null');
    await em.execute(
      `insert into kernel.events (type, payload) values ('sales.OrdersImported', '{"from": "2025-06-01", "to": "2025-06-30"}')`,
    );
  });

  await settled(graph, shop.context, COSTS, [], [{ on: '2025-06-30', cost: '60.0000' }]);
});

test('the costs of one organization reach no other', async () => {
  const [shop, neighbour] = [await openShop(graph), await openShop(graph)];
  await order(shop, shop.productId, '2025-06-30');

  await setCosts(neighbour.context, shop.productId, [{ from: '0001-01-01', until: null, cost: '1' }]);

  const learnt = 'select cost from sales.product_costs where product_id = $1';
  await settled(graph, neighbour.context, learnt, [shop.productId], [{ cost: '1.0000' }]);
  expect(await rowsOf(shop.context, COSTS)).toEqual([{ on: '2025-06-30', cost: '60.0000' }]);
});
