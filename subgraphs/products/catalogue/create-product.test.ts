import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { products } from '../subgraph.ts';
import { StockRoom } from '../testing/stock-room.ts';

const CREATE = `mutation ($input: CreateProductInput!) {
  createProduct(input: $input) {
    __typename
    ... on Product { id number name stage cost price currency introducedOn stock viewerCanUpdate category { name } costs { validFrom validUntil amount } prices { amount } }
    ... on UserError { message }
  }
}`;

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(products);
});

test('nobody, and a viewer who only reads products, cannot add one', async () => {
  const input = { number: 'BK-1', name: 'Road bike' };
  expect((await graph.nobody.ask(CREATE, { input })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  const answer = await new StockRoom(graph).askWith(['products:product.read'], CREATE, { input });
  expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('a product begins with its cost and price, in the currency of the organization', async () => {
  const room = new StockRoom(graph);
  const category = await room.category('Bikes');
  const input = {
    number: 'BK-1',
    name: 'Road bike',
    categoryId: category.id,
    cost: '300.5',
    price: '499',
    introducedOn: '2026-02-01',
  };
  const answer = await room.ask(CREATE, { input });
  expect(answer.data?.createProduct).toMatchObject({
    number: 'BK-1',
    stage: 'DRAFT',
    cost: '300.5000',
    price: '499.0000',
    currency: 'USD',
    stock: 0,
    viewerCanUpdate: true,
    category: { name: 'Bikes' },
    costs: [{ validFrom: '2026-02-01', validUntil: null, amount: '300.5000' }],
    prices: [{ amount: '499.0000' }],
  });
});

test('the other domains are told what it is called and what it costs', async () => {
  const room = new StockRoom(graph);
  const answer = await room.ask(CREATE, { input: { number: 'BK-1', name: 'Road bike', cost: '300.5' } });
  const productId = answer.data?.createProduct.id;
  const nowhere = { subcategoryId: null, subcategoryName: null, categoryId: null, categoryName: null };
  expect(await room.told('products.ProductDescribed')).toEqual([
    { productId, name: 'Road bike', number: 'BK-1', ...nowhere },
  ]);
  expect(await room.told('products.ProductCosted')).toEqual([
    { productId, costs: [{ from: '0001-01-01', until: null, cost: '300.5000' }] },
  ]);
});

test('a number is given once in an organization, and again in another', async () => {
  const input = { number: 'BK-1', name: 'Road bike' };
  const room = new StockRoom(graph);
  await room.ask(CREATE, { input });
  expect((await room.ask(CREATE, { input })).data?.createProduct).toEqual({
    __typename: 'ProductNumberTaken',
    message: 'Another product has the number BK-1; choose a different one.',
  });
  expect(await room.told('products.ProductDescribed')).toHaveLength(1);
  expect((await new StockRoom(graph).ask(CREATE, { input })).data?.createProduct.__typename).toBe('Product');
});

test('negative amounts and empty names are refused, each by its field', async () => {
  const answer = await new StockRoom(graph).ask(CREATE, {
    input: { number: '', name: 'Road bike', price: '-1', reorderPoint: -3 },
  });
  expect(answer.errors?.[0]?.extensions).toMatchObject({
    code: 'VALIDATION_FAILED',
    fields: [{ path: ['input', 'number'] }, { path: ['input', 'price'] }, { path: ['input', 'reorderPoint'] }],
  });
});
