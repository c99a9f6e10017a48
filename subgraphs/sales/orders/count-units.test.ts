import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import type { UnitsSold } from '../events.ts';
import { sales } from '../subgraph.ts';
import { loggedEvents } from '../testing/logged-events.ts';
import { addProduct, openShop, type Shop } from '../testing/shop.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(sales);
});

/** The newest total of each product and day that was told, as whoever listens would keep it. */
async function told({ viewer }: Shop): Promise<Record<string, number>> {
  await graph.drain();
  const events = await loggedEvents<UnitsSold>(graph, viewer, 'sales.UnitsSold');
  return Object.fromEntries(
    events.flatMap(({ entries }) => entries).map(({ productId, on, units }) => [`${productId} ${on}`, units]),
  );
}

const order = (shop: Shop, number: string, lines: [productId: string, quantity: number][]) =>
  shop.run(
    'recordOrder',
    {
      number,
      customerId: shop.customerId,
      channel: 'ONLINE',
      orderedOn: '2026-01-31',
      lines: lines.map(([productId, quantity]) => ({ productId, quantity, unitPrice: '1' })),
    },
    '',
  );

test('an order tells the totals of its products on its day, all orders together', async () => {
  const shop = await openShop(graph);
  const helmet = await addProduct(graph, shop.context, { name: 'Helmet' });
  await order(shop, 'SO1', [
    [shop.productId, 2],
    [helmet, 1],
  ]);
  await order(shop, 'SO2', [
    [shop.productId, 3],
    [shop.productId, 4],
  ]);

  await expect.poll(() => told(shop)).toEqual({ [`${shop.productId} 2026-01-31`]: 9, [`${helmet} 2026-01-31`]: 1 });
});

test('an import tells all days that it touched, at most a thousand at once; undone, they are told as empty', async () => {
  const shop = await openShop(graph);
  await shop.context.write(async (em) => {
    await em.execute(
      `insert into sales.orders (id, number, ordered_on, status, channel, customer_id, currency, subtotal, total)
       select gen_random_uuid(), 'SO' || n, date '2020-01-01' + n, case n when 7 then 'CANCELLED' else 'SHIPPED' end, 'ONLINE', ?, 'USD', 1, 1
         from generate_series(0, 1199) n`,
      [shop.customerId],
    );
    await em.execute(
      `insert into sales.order_lines (id, order_id, line_number, product_id, quantity, unit_price, line_total)
       select gen_random_uuid(), id, 1, ?, 2, 1, 2 from sales.orders`,
      [shop.productId],
    );
    await em.execute(
      `insert into kernel.events (type, payload) values ('sales.OrdersImported', '{"from": "2020-01-01", "to": "2023-12-31"}')`,
    );
  });

  await expect.poll(async () => Object.keys(await told(shop)).length).toBe(1_200);
  expect((await told(shop))[`${shop.productId} 2020-01-08`]).toBe(0);
  expect((await told(shop))[`${shop.productId} 2020-01-09`]).toBe(2);
  const chunks = await loggedEvents<UnitsSold>(graph, shop.viewer, 'sales.UnitsSold');
  expect(chunks.map(({ entries }) => entries.length).sort()).toEqual([1_000, 200]);

  await shop.context.write((em) => em.execute('delete from sales.order_lines'));
  await expect.poll(async () => new Set(Object.values(await told(shop)))).toEqual(new Set([0]));
});

test('a cancelled order gives its units back, and a moved one takes them along', async () => {
  const shop = await openShop(graph);
  await order(shop, 'SO1', [[shop.productId, 2]]);
  await order(shop, 'SO2', [[shop.productId, 3]]);

  await shop.context.write(async (em) => {
    await em.execute("update sales.orders set status = 'CANCELLED' where number = 'SO1'");
    await em.execute("update sales.orders set ordered_on = '2026-02-01' where number = 'SO2'");
  });

  await expect
    .poll(() => told(shop))
    .toEqual({ [`${shop.productId} 2026-01-31`]: 0, [`${shop.productId} 2026-02-01`]: 3 });
});

test('a cost that arrives late is no change of units', async () => {
  const shop = await openShop(graph);
  await order(shop, 'SO1', [[shop.productId, 2]]);

  await shop.context.write((em) => em.execute('update sales.order_lines set unit_cost = 1'));

  expect(await loggedEvents(graph, shop.viewer, 'sales.OrderLinesChanged')).toEqual([]);
});
