import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { products } from '../subgraph.ts';
import { StockRoom } from '../testing/stock-room.ts';

const MOVE = `mutation ($input: MoveStockInput!) {
  moveStock(input: $input) {
    __typename
    ... on StockTransfer { from { quantity warehouse { name } } to { quantity warehouse { name } product { stock } } }
    ... on NotEnoughStock { available }
  }
}`;

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(products);
});

async function twoWarehouses() {
  const room = new StockRoom(graph);
  const [product, north, south] = [await room.product(), await room.warehouse('North'), await room.warehouse('South')];
  await room.stock(product, north, 5);
  return { room, input: { productId: product.id, fromWarehouseId: north.id, toWarehouseId: south.id, quantity: 2 } };
}

test('a viewer who only sees stock cannot move it, and a warehouse of another organization is unknown', async () => {
  const { room, input } = await twoWarehouses();
  expect((await room.askWith(['products:stock.read'], MOVE, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const theirs = await twoWarehouses();
  const across = await room.ask(MOVE, { input: { ...input, toWarehouseId: theirs.input.toWarehouseId } });
  expect(across.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('what leaves one warehouse comes to the other, and the whole stays the same', async () => {
  const { room, input } = await twoWarehouses();
  const answer = await room.ask(MOVE, { input });
  expect(answer.data?.moveStock).toMatchObject({
    from: { quantity: 3, warehouse: { name: 'North' } },
    to: { quantity: 2, warehouse: { name: 'South' }, product: { stock: 5 } },
  });
  const moves = await room.sql(
    "select sum(quantity)::int as sum, count(*)::int as count from products.stock_moves where kind = 'TRANSFER'",
  );
  expect(moves).toEqual([{ sum: 0, count: 2 }]);
  expect(await room.imbalances()).toEqual([]);
});

test('a warehouse gives no more than it has', async () => {
  const { room, input } = await twoWarehouses();
  const answer = await room.ask(MOVE, { input: { ...input, quantity: 6 } });
  expect(answer.data?.moveStock).toEqual({ __typename: 'NotEnoughStock', available: 5 });
});

test('at least one unit moves, and to another warehouse', async () => {
  const { room, input } = await twoWarehouses();
  for (const wrong of [{ quantity: 0 }, { toWarehouseId: input.fromWarehouseId }]) {
    expect((await room.ask(MOVE, { input: { ...input, ...wrong } })).errors?.[0]?.extensions.code).toBe(
      'VALIDATION_FAILED',
    );
  }
});
