import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import type { ProductDescribed } from '../events.ts';
import { products } from '../subgraph.ts';
import { StockRoom } from '../testing/stock-room.ts';

const CREATE = `mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { id name parent { name } } }`;
const UPDATE = `mutation ($input: UpdateCategoryInput!) {
  updateCategory(input: $input) { __typename ... on Category { name parent { name } } ... on UserError { message } }
}`;

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(products);
});

test('a viewer who only reads products can neither add nor change a category', async () => {
  const room = new StockRoom(graph);
  const bikes = await room.category('Bikes');
  const added = await room.askWith(['products:product.read'], CREATE, { input: { name: 'Parts' } });
  const renamed = await room.askWith(['products:product.read'], UPDATE, { input: { id: bikes.id, name: 'Cycles' } });
  expect([added, renamed].map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
});

test('a category of another organization is unknown, as is what is no id at all', async () => {
  const theirs = await new StockRoom(graph).category('Bikes');
  const room = new StockRoom(graph);
  for (const id of [theirs.id, randomUUID(), 'no id']) {
    expect((await room.ask(UPDATE, { input: { id, name: 'Mine' } })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await room.ask(CREATE, { input: { name: 'Below', parentId: id } })).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
  }
});

test('a category needs a name', async () => {
  const answer = await new StockRoom(graph).ask(CREATE, { input: { name: ' ' } });
  expect(answer.errors?.[0]?.extensions).toMatchObject({
    code: 'VALIDATION_FAILED',
    fields: [{ path: ['input', 'name'] }],
  });
});

test('a category is added below another', async () => {
  const room = new StockRoom(graph);
  const bikes = await room.category('Bikes');
  const answer = await room.ask(CREATE, { input: { name: 'Road bikes', parentId: bikes.id } });
  expect(answer.data?.createCategory).toMatchObject({ name: 'Road bikes', parent: { name: 'Bikes' } });
});

test('a category cannot lie below itself, at no distance', async () => {
  const room = new StockRoom(graph);
  const root = await room.category('Bikes');
  const child = await room.category('Road bikes', root.id);
  const grandchild = await room.category('Racers', child.id);
  for (const parentId of [root.id, child.id, grandchild.id]) {
    const answer = await room.ask(UPDATE, { input: { id: root.id, parentId } });
    expect(answer.data?.updateCategory).toMatchObject({ __typename: 'CategoryWouldContainItself' });
  }
});

test('when a category is renamed or moved, every product below it is described again', async () => {
  const room = new StockRoom(graph);
  const [bikes, parts] = [await room.category('Bikes'), await room.category('Parts')];
  const wheels = await room.category('Wheels', bikes.id);
  const inWheels = await room.product({ name: 'Rim', categoryId: wheels.id });
  const inBikes = await room.product({ name: 'Tandem', categoryId: bikes.id });
  await room.product({ name: 'Elsewhere', categoryId: parts.id });

  await room.ask(UPDATE, { input: { id: bikes.id, name: 'Cycles' } });
  const described = await room.told<ProductDescribed>('products.ProductDescribed');
  expect(described.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
    {
      productId: inWheels.id,
      name: 'Rim',
      number: inWheels.number,
      subcategoryId: wheels.id,
      subcategoryName: 'Wheels',
      categoryId: bikes.id,
      categoryName: 'Cycles',
    },
    {
      productId: inBikes.id,
      name: 'Tandem',
      number: inBikes.number,
      subcategoryId: null,
      subcategoryName: null,
      categoryId: bikes.id,
      categoryName: 'Cycles',
    },
  ]);

  await room.ask(UPDATE, { input: { id: wheels.id, parentId: parts.id } });
  expect((await room.told<ProductDescribed>('products.ProductDescribed')).at(-1)).toMatchObject({
    productId: inWheels.id,
    subcategoryName: 'Wheels',
    categoryName: 'Parts',
  });
});

test('a category becomes a root when its parent is set to null, and keeps its parent when nothing is said', async () => {
  const room = new StockRoom(graph);
  const bikes = await room.category('Bikes');
  const wheels = await room.category('Wheels', bikes.id);
  const renamed = await room.ask(UPDATE, { input: { id: wheels.id, name: 'Rims' } });
  expect(renamed.data?.updateCategory).toEqual({ __typename: 'Category', name: 'Rims', parent: { name: 'Bikes' } });
  const freed = await room.ask(UPDATE, { input: { id: wheels.id, parentId: null } });
  expect(freed.data?.updateCategory).toEqual({ __typename: 'Category', name: 'Rims', parent: null });
});
