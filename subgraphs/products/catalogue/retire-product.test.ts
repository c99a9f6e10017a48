import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { products } from '../subgraph.ts';
import { StockRoom } from '../testing/stock-room.ts';

const RETIRE = `mutation ($input: RetireProductInput!) {
  retireProduct(input: $input) { __typename ... on Product { stage retiredOn viewerCanUpdate } ... on UserError { message } }
}`;

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(products);
});

test('a viewer who only reads products cannot retire one, and one of another organization is unknown', async () => {
  const room = new StockRoom(graph);
  const input = { id: (await room.product()).id };
  expect((await room.askWith(['products:product.read'], RETIRE, { input })).errors?.[0]?.extensions.code).toBe(
    'FORBIDDEN',
  );
  expect((await new StockRoom(graph).ask(RETIRE, { input })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('a product is retired once, and then changes no more', async () => {
  const room = new StockRoom(graph);
  const { id } = await room.product({ name: 'Road bike' });
  const retired = await room.ask(RETIRE, { input: { id, retiredOn: '2026-06-01' } });
  expect(retired.data?.retireProduct).toEqual({
    __typename: 'Product',
    stage: 'RETIRED',
    retiredOn: '2026-06-01',
    viewerCanUpdate: false,
  });
  const message = 'Road bike is retired; nothing of it can be changed or bought any more.';
  expect((await room.ask(RETIRE, { input: { id } })).data?.retireProduct).toEqual({
    __typename: 'ProductIsRetired',
    message,
  });
  const update = `mutation ($id: ID!) { updateProduct(input: { id: $id, name: "Racer" }) { ... on UserError { message } } }`;
  expect((await room.ask(update, { id })).data?.updateProduct).toEqual({ message });
});

test('a product cannot be retired before it was introduced', async () => {
  const room = new StockRoom(graph);
  const { id } = await room.product({ introducedOn: '2026-05-01' });
  const answer = await room.ask(RETIRE, { input: { id, retiredOn: '2026-04-30' } });
  expect(answer.errors?.[0]?.extensions.code).toBe('VALIDATION_FAILED');
});
