import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { LifecycleStage } from './catalogue/lifecycle-stage.ts';
import { products } from './subgraph.ts';
import { StockRoom } from './testing/stock-room.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(products);
});

/** Runs a query and returns its data with the names of the tables that each statement began to read from. */
async function counted(room: StockRoom, query: string) {
  const { database } = graph.started.runtime;
  const statements: string[] = [];
  database.onStatement = (text) => statements.push(text);
  const { data, errors } = await room.ask(query);
  delete database.onStatement;
  expect(errors).toBeUndefined();
  return { data, statements };
}

test('what belongs to another organization is not there', async () => {
  const theirs = new StockRoom(graph);
  const { id } = await theirs.product({ name: 'Theirs' });
  const answer = await new StockRoom(graph).ask(
    'query ($id: ID!) { product(id: $id) { name } products { totalCount } }',
    { id },
  );
  expect(answer.data).toEqual({ product: null, products: { totalCount: 0 } });
});

test('someone who sees products but neither stock nor purchases gets the products, and null for the rest', async () => {
  const room = new StockRoom(graph);
  const [product, warehouse] = [await room.product({ name: 'Racer' }), await room.warehouse()];
  await room.stock(product, warehouse, 3);
  const query = '{ products { nodes { name stock stockLevels { quantity } suppliers { price } } } }';
  const answer = await room.askWith(['products:product.read'], query);
  expect(answer.data?.products.nodes).toEqual([{ name: 'Racer', stock: null, stockLevels: null, suppliers: null }]);
  expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
});

test('a hundred products with all that hangs on them take one statement for each type', async () => {
  const room = new StockRoom(graph);
  const bikes = await room.category('Bikes');
  const road = await room.category('Road bikes', bikes.id);
  const [warehouse, supplier] = [await room.warehouse(), await room.supplier()];
  await Promise.all(
    Array.from({ length: 100 }, async (_, place) => {
      const product = await room.product({ name: `Racer ${place}`, categoryId: road.id });
      await room.stock(product, warehouse, place + 1);
      await room.terms(supplier, product);
    }),
  );
  const { data, statements } = await counted(
    room,
    `{ products(first: 100) { nodes {
         name stock
         category { name parent { name } }
         stockLevels(first: 5) { quantity warehouse { name } }
         suppliers(first: 5) { price supplier { name } }
         costs(first: 1) { amount }
       } } }`,
  );
  expect(data?.products.nodes).toHaveLength(100);
  expect(data?.products.nodes[7]).toMatchObject({
    category: { name: 'Road bikes', parent: { name: 'Bikes' } },
    stockLevels: [{ warehouse: { name: 'Main' } }],
  });
  // products, their totals, levels, warehouses, terms, suppliers, costs, and categories on two storeys
  expect(statements).toHaveLength(9);
});

test('products are found by text, narrowed by conditions and put in order', async () => {
  const room = new StockRoom(graph);
  const road = await room.category('Road bikes');
  await room.product({ number: 'BK-2', name: 'Racer', price: '900', categoryId: road.id });
  await room.product({ number: 'BK-1', name: 'Cruiser', price: '400' });
  await room.product({ number: 'BL-1', name: 'Bell', price: '9', stage: LifecycleStage.RETIRED });
  const names = async (args: string) => {
    const answer = await room.ask(`{ products(${args}) { nodes { name } } }`);
    return answer.data?.products.nodes.map(({ name }: { name: string }) => name);
  };
  expect(await names('search: "bk-"')).toEqual(['Cruiser', 'Racer']);
  expect(await names('order: PRICE_DESC')).toEqual(['Racer', 'Cruiser', 'Bell']);
  expect(await names('filter: { price: { min: "10" } }, order: NUMBER_ASC')).toEqual(['Cruiser', 'Racer']);
  expect(await names('filter: { stage: [RETIRED] }')).toEqual(['Bell']);
  expect(await names(`filter: { categoryId: ["${road.id}"] }`)).toEqual(['Racer']);
});

test('levels below the reorder point of their warehouse are listed, the scarcest first', async () => {
  const room = new StockRoom(graph);
  const warehouse = await room.warehouse();
  for (const quantity of [5, 2, 30])
    await room.stock(await room.product({ name: `Has ${quantity}` }), warehouse, quantity);
  await room.write((em) => em.execute('update products.stock_levels set reorder_point = 10'));
  const answer = await room.ask(
    '{ stockLevels(filter: { isBelowReorderPoint: true }) { totalCount nodes { quantity isBelowReorderPoint product { name } } } }',
  );
  expect(answer.data?.stockLevels).toEqual({
    totalCount: 2,
    nodes: [
      { quantity: 2, isBelowReorderPoint: true, product: { name: 'Has 2' } },
      { quantity: 5, isBelowReorderPoint: true, product: { name: 'Has 5' } },
    ],
  });
});

test('a reference from another domain resolves to the product, and to nothing for a foreign id', async () => {
  const [ours, theirs] = [new StockRoom(graph), new StockRoom(graph)];
  const ids = [(await ours.product({ name: 'Racer' })).id, (await theirs.product()).id];
  const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { name } } }';
  const answer = await ours.ask(query, { of: ids.map((id) => ({ __typename: 'Product', id })) });
  expect(answer.data?._entities).toEqual([{ name: 'Racer' }, null]);
  const unseen = await ours.askWith([], query, { of: [{ __typename: 'Product', id: ids[0] }] });
  expect(unseen.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
