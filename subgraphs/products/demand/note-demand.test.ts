import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { products } from '../subgraph.ts';
import { StockRoom } from '../testing/stock-room.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(products);
});

const DEMAND = 'select product_id as "productId", sold_on::text as "on", units from products.demand order by sold_on';

test('the newest word on a day counts, and saying it again changes nothing', async () => {
  const room = new StockRoom(graph);
  const productId = randomUUID();
  const first = { productId, on: '2026-03-01', units: 4 };
  const second = { productId, on: '2026-03-02', units: 7 };
  await room.hears('sales.UnitsSold', { entries: [first, second] });
  await room.hears('sales.UnitsSold', { entries: [{ ...first, units: 6 }] });
  for (const _ of [1, 2]) {
    await room.hears('sales.UnitsSold', { entries: [{ ...second, units: 0 }] });
    expect(await room.sql(DEMAND)).toEqual([
      { ...first, units: 6 },
      { ...second, units: 0 },
    ]);
  }
});

test('what one organization sold stays in it', async () => {
  const [ours, theirs] = [new StockRoom(graph), new StockRoom(graph)];
  await ours.hears('sales.UnitsSold', { entries: [{ productId: randomUUID(), on: '2026-03-01', units: 4 }] });
  expect(await theirs.sql(DEMAND)).toEqual([]);
});
