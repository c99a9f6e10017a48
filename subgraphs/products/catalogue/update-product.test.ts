import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import type { ProductCosted } from '../events.ts';
import { products } from '../subgraph.ts';
import { StockRoom } from '../testing/stock-room.ts';

const UPDATE = `mutation ($input: UpdateProductInput!) {
  updateProduct(input: $input) {
    __typename
    ... on Product { number name color cost price costs { validFrom validUntil amount } prices { validFrom amount } }
    ... on UserError { message }
  }
}`;

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(products);
});

test('a viewer who only reads products cannot change one, and one of another organization is unknown', async () => {
  const room = new StockRoom(graph);
  const input = { id: (await room.product()).id, name: 'Mine' };
  expect((await room.askWith(['products:product.read'], UPDATE, { input })).errors?.[0]?.extensions.code).toBe(
    'FORBIDDEN',
  );
  expect((await new StockRoom(graph).ask(UPDATE, { input })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('what is left out stays, what is null is cleared', async () => {
  const room = new StockRoom(graph);
  const { id } = await room.product({ number: 'BK-1', name: 'Road bike', color: 'red' });
  const renamed = await room.ask(UPDATE, { input: { id, name: 'Racer' } });
  expect(renamed.data?.updateProduct).toMatchObject({ number: 'BK-1', name: 'Racer', color: 'red', cost: '10.0000' });
  const cleared = await room.ask(UPDATE, { input: { id, name: null, color: null } });
  expect(cleared.data?.updateProduct).toMatchObject({ name: 'Racer', color: null });
});

test('a new cost holds from its day; the one before is kept, and other domains get the whole history', async () => {
  const room = new StockRoom(graph);
  const { id } = await room.product({ cost: '10', introducedOn: '2026-01-01' });
  await room.ask(UPDATE, { input: { id, cost: '12', validFrom: '2026-03-01' } });
  const answer = await room.ask(UPDATE, { input: { id, cost: '11', price: '25', validFrom: '2026-05-01' } });
  expect(answer.data?.updateProduct).toMatchObject({
    cost: '11.0000',
    price: '25.0000',
    costs: [
      { validFrom: '2026-05-01', validUntil: null, amount: '11.0000' },
      { validFrom: '2026-03-01', validUntil: '2026-05-01', amount: '12.0000' },
      { validFrom: '2026-01-01', validUntil: '2026-03-01', amount: '10.0000' },
    ],
    prices: [
      { validFrom: '2026-05-01', amount: '25.0000' },
      { validFrom: '2026-01-01', amount: '20.0000' },
    ],
  });
  expect((await room.told<ProductCosted>('products.ProductCosted')).at(-1)?.costs).toEqual([
    { from: '0001-01-01', until: '2026-03-01', cost: '10.0000' },
    { from: '2026-03-01', until: '2026-05-01', cost: '12.0000' },
    { from: '2026-05-01', until: null, cost: '11.0000' },
  ]);
});

test('a cost given twice for one day is the second one', async () => {
  const room = new StockRoom(graph);
  const { id } = await room.product({ introducedOn: '2026-01-01' });
  await room.ask(UPDATE, { input: { id, cost: '12', validFrom: '2026-03-01' } });
  const answer = await room.ask(UPDATE, { input: { id, cost: '13', validFrom: '2026-03-01' } });
  expect(answer.data?.updateProduct.costs.map(({ amount }: { amount: string }) => amount)).toEqual([
    '13.0000',
    '10.0000',
  ]);
});

test('history is not rewritten: a cost before the newest one is refused and changes nothing else', async () => {
  const room = new StockRoom(graph);
  const { id } = await room.product({ name: 'Road bike', introducedOn: '2026-01-01' });
  await room.ask(UPDATE, { input: { id, cost: '12', validFrom: '2026-03-01' } });
  const answer = await room.ask(UPDATE, {
    input: { id, name: 'Racer', price: '30', cost: '9', validFrom: '2026-02-01' },
  });
  expect(answer.data?.updateProduct).toEqual({
    __typename: 'LaterAmountKnown',
    message: 'A cost from 2026-03-01 on is already known; choose that day or a later one.',
  });
  expect(await room.sql('select name, price::text from products.products')).toEqual([
    { name: 'Road bike', price: '20.0000' },
  ]);
});

test('a cost cannot begin in the future, and retiring has its own mutation', async () => {
  const room = new StockRoom(graph);
  const { id } = await room.product();
  for (const input of [
    { id, cost: '9', validFrom: '2999-01-01' },
    { id, stage: 'RETIRED' },
  ]) {
    expect((await room.ask(UPDATE, { input })).errors?.[0]?.extensions.code).toBe('VALIDATION_FAILED');
  }
});

test('a number that another product has is refused', async () => {
  const room = new StockRoom(graph);
  await room.product({ number: 'BK-1' });
  const { id } = await room.product({ number: 'BK-2' });
  expect((await room.ask(UPDATE, { input: { id, number: 'BK-1' } })).data?.updateProduct.__typename).toBe(
    'ProductNumberTaken',
  );
});
