import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { products } from '../subgraph.ts';
import { StockRoom } from '../testing/stock-room.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(products);
});

const LEVELS = 'select quantity from products.stock_levels order by quantity';

test('levels follow the ledger through inserts, changes and deletions, however they are made', async () => {
  const room = new StockRoom(graph);
  const [bike, bell] = [await room.product(), await room.product()];
  const [north, south] = [await room.warehouse(), await room.warehouse()];
  for (const [product, warehouse, quantity] of [
    [bike, north, 7],
    [bike, north, -2],
    [bike, south, 4],
    [bell, north, 9],
  ] as const) {
    await room.stock(product, warehouse, quantity);
  }
  expect(await room.sql(LEVELS)).toEqual([{ quantity: 4 }, { quantity: 5 }, { quantity: 9 }]);

  await room.write((em) => em.execute('update products.stock_moves set quantity = quantity * 2 where quantity > 0'));
  expect(await room.sql(LEVELS)).toEqual([{ quantity: 8 }, { quantity: 12 }, { quantity: 18 }]);

  await room.write((em) =>
    em.execute('update products.stock_moves set warehouse_id = ? where product_id = ? and quantity < 0', [
      south.id,
      bike.id,
    ]),
  );
  expect(await room.sql(LEVELS)).toEqual([{ quantity: 6 }, { quantity: 14 }, { quantity: 18 }]);

  await room.write((em) =>
    em.execute('delete from products.stock_moves where product_id = ? and quantity > 0', [bike.id]),
  );
  expect(await room.imbalances()).toEqual([]);
});

test('a level that exists only because something moved goes with its last move; one with a target stays', async () => {
  const room = new StockRoom(graph);
  const [product, north, south] = [await room.product(), await room.warehouse(), await room.warehouse()];
  await room.stock(product, north, 7);
  await room.stock(product, south, 7);
  await room.write((em) =>
    em.execute('update products.stock_levels set reorder_point = 3 where warehouse_id = ?', [south.id]),
  );
  await room.write((em) => em.execute('delete from products.stock_moves'));
  expect(await room.sql('select warehouse_id, quantity from products.stock_levels')).toEqual([
    { warehouse_id: south.id, quantity: 0 },
  ]);
});

test('a level with moves cannot be taken away from under them', async () => {
  const room = new StockRoom(graph);
  await room.stock(await room.product(), await room.warehouse(), 7);
  await expect(room.write((em) => em.execute('delete from products.stock_levels'))).rejects.toThrow(/foreign key/);
});

test('quantities that follow do not look like a change of the level', async () => {
  const room = new StockRoom(graph);
  const [product, warehouse] = [await room.product(), await room.warehouse()];
  await room.stock(product, warehouse, 7);
  const [before] = await room.sql('select updated_at from products.stock_levels');
  await room.stock(product, warehouse, 1);
  expect(await room.sql('select updated_at from products.stock_levels')).toEqual([before]);
});
