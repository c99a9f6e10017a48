import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { products } from '../subgraph.ts';
import { StockRoom } from '../testing/stock-room.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(products);
});

const ISSUED =
  "select product_id, quantity, moved_on::text, reference from products.stock_moves where kind = 'ISSUE' order by quantity";

function order(...lines: [productId: string, quantity: number][]) {
  return {
    orderId: randomUUID(),
    orderedOn: '2026-03-01',
    lines: lines.map(([productId, quantity]) => ({ productId, quantity })),
  };
}

test('an order takes its goods from the warehouses that have most', async () => {
  const room = new StockRoom(graph);
  const [product, north, south] = [await room.product(), await room.warehouse('North'), await room.warehouse('South')];
  await room.stock(product, north, 3);
  await room.stock(product, south, 5);
  const placed = order([product.id, 4], [product.id, 2]);
  await room.hears('sales.OrderRecorded', placed);
  const issued = { product_id: product.id, moved_on: '2026-03-01', reference: placed.orderId };
  expect(await room.sql(ISSUED)).toEqual([
    { ...issued, quantity: -5 },
    { ...issued, quantity: -1 },
  ]);
  expect(await room.imbalances()).toEqual([]);
});

test('what no warehouse has is noted as a shortage of the order, and stock stays at zero', async () => {
  const room = new StockRoom(graph);
  const [product, warehouse] = [await room.product({ name: 'Road bike' }), await room.warehouse()];
  await room.stock(product, warehouse, 3);
  const placed = order([product.id, 5]);
  await room.hears('sales.OrderRecorded', placed);
  const answer = await room.ask('{ shortages { nodes { orderedOn quantity product { name stock } order { id } } } }');
  expect(answer.data?.shortages.nodes).toEqual([
    { orderedOn: '2026-03-01', quantity: 2, product: { name: 'Road bike', stock: 0 }, order: { id: placed.orderId } },
  ]);
});

test('an order that is told twice is served once, also when nothing of it was there', async () => {
  const room = new StockRoom(graph);
  const [product, rare, warehouse] = [await room.product(), await room.product(), await room.warehouse()];
  await room.stock(product, warehouse, 10);
  await room.stock(rare, warehouse, 1);
  await room.stock(rare, warehouse, -1);
  for (const placed of [order([product.id, 4]), order([rare.id, 2])]) {
    for (const _ of [1, 2]) await room.hears('sales.OrderRecorded', placed);
  }
  expect(await room.sql('select quantity from products.stock_levels order by quantity')).toEqual([
    { quantity: 0 },
    { quantity: 6 },
  ]);
  expect(await room.sql('select quantity from products.shortages')).toEqual([{ quantity: 2 }]);
});

test('products that are not kept in stock, or are unknown here, are left alone', async () => {
  const room = new StockRoom(graph);
  const service = await room.product({ name: 'Repair' });
  await room.hears('sales.OrderRecorded', order([service.id, 1], [randomUUID(), 1]));
  expect(await room.sql('select id from products.stock_moves union all select id from products.shortages')).toEqual([]);
});

test('an order of another organization takes nothing from here', async () => {
  const [ours, theirs] = [new StockRoom(graph), new StockRoom(graph)];
  const [product, warehouse] = [await ours.product(), await ours.warehouse()];
  await ours.stock(product, warehouse, 3);
  await theirs.hears('sales.OrderRecorded', order([product.id, 3]));
  expect(await ours.sql('select quantity from products.stock_levels')).toEqual([{ quantity: 3 }]);
});
