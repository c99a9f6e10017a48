import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { products } from '../subgraph.ts';
import { StockRoom } from '../testing/stock-room.ts';

const ADJUST = `mutation ($input: AdjustStockInput!) {
  adjustStock(input: $input) {
    __typename
    ... on StockLevel { quantity product { stock stockMoves { quantity kind reason movedOn unitCost } } }
    ... on NotEnoughStock { message available }
  }
}`;

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(products);
});

async function shelf(quantity: number) {
  const room = new StockRoom(graph);
  const [product, warehouse] = [await room.product({ cost: '10' }), await room.warehouse()];
  if (quantity) await room.stock(product, warehouse, quantity);
  return {
    room,
    input: { productId: product.id, warehouseId: warehouse.id, reason: 'Broken.', movedOn: '2026-02-01' },
  };
}

test('a viewer who only sees stock cannot adjust it, and stock of another organization is unknown', async () => {
  const { room, input } = await shelf(5);
  const adjustment = { input: { ...input, change: 1 } };
  expect((await room.askWith(['products:stock.read'], ADJUST, adjustment)).errors?.[0]?.extensions.code).toBe(
    'FORBIDDEN',
  );
  expect((await new StockRoom(graph).ask(ADJUST, adjustment)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('a change is booked with its reason, at the cost of the product', async () => {
  const { room, input } = await shelf(5);
  const answer = await room.ask(ADJUST, { input: { ...input, change: -2 } });
  expect(answer.data?.adjustStock).toMatchObject({
    quantity: 3,
    product: {
      stock: 3,
      stockMoves: [
        { quantity: -2, kind: 'ADJUSTMENT', reason: 'Broken.', movedOn: '2026-02-01', unitCost: '10.0000' },
        { quantity: 5 },
      ],
    },
  });
  expect(await room.imbalances()).toEqual([]);
});

test('a count books the difference to what was known, and nothing when there is none', async () => {
  const { room, input } = await shelf(5);
  const counted = { input: { ...input, counted: 8 } };
  for (const _ of [1, 2]) {
    const answer = await room.ask(ADJUST, counted);
    expect(answer.data?.adjustStock.product.stockMoves).toMatchObject([
      { quantity: 3, kind: 'COUNT' },
      { quantity: 5 },
    ]);
  }
});

test('stock never goes below zero', async () => {
  const { room, input } = await shelf(5);
  const answer = await room.ask(ADJUST, { input: { ...input, change: -6 } });
  expect(answer.data?.adjustStock).toEqual({
    __typename: 'NotEnoughStock',
    available: 5,
    message: 'Only 5 units are there; take no more than that, or count again.',
  });
});

test('a product comes to a warehouse for the first time', async () => {
  const { room, input } = await shelf(0);
  expect((await room.ask(ADJUST, { input: { ...input, counted: 4 } })).data?.adjustStock.quantity).toBe(4);
});

test('counting nothing where nothing was known leaves a level of zero', async () => {
  const { room, input } = await shelf(0);
  expect((await room.ask(ADJUST, { input: { ...input, counted: 0 } })).data?.adjustStock.quantity).toBe(0);
});

test('either the change or the counted number is given', async () => {
  const { room, input } = await shelf(5);
  for (const both of [{}, { change: 1, counted: 2 }]) {
    expect((await room.ask(ADJUST, { input: { ...input, ...both } })).errors?.[0]?.extensions.code).toBe(
      'VALIDATION_FAILED',
    );
  }
});

test('two who take the last units at once cannot both have them', async () => {
  const { room, input } = await shelf(5);
  const take = () => room.ask(ADJUST, { input: { ...input, change: -4 } });
  const answers = await Promise.all([take(), take(), take()]);
  expect(answers.map(({ data }) => data?.adjustStock.__typename).sort()).toEqual([
    'NotEnoughStock',
    'NotEnoughStock',
    'StockLevel',
  ]);
  expect(await room.imbalances()).toEqual([]);
});
