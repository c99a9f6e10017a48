import { getDirective } from '@graphql-tools/utils';
import type { GraphQLObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSubgraph } from '#kernel/graph/build-subgraph';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import type { ProductsScope } from '../policy.ts';
import { products } from '../subgraph.ts';
import { StockRoom } from '../testing/stock-room.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(products);
});

const PRODUCTS = '{ products { nodes { name cost price costs { amount } } } }';
const WITHOUT: ProductsScope[] = ['products:product.read', 'products:stock.read'];
const WITH: ProductsScope[] = [...WITHOUT, 'products:cost.read'];

describe('whoever may not see costs', () => {
  test('sees the same products, each without its costs, and no error', async () => {
    const room = new StockRoom(graph);
    const product = await room.product({ name: 'Racer', cost: '61.5', price: '99' });
    await room.stock(product, await room.warehouse(), 3);
    const moves = '{ stockMoves { nodes { quantity unitCost } } }';
    const hidden = await room.askWith(WITHOUT, PRODUCTS);
    expect(hidden.errors).toBeUndefined();
    expect(hidden.data?.products.nodes).toEqual([{ name: 'Racer', cost: null, price: '99.0000', costs: null }]);
    expect((await room.askWith(WITHOUT, moves)).data?.stockMoves.nodes).toEqual([{ quantity: 3, unitCost: null }]);
    const shown = (await room.askWith(WITH, PRODUCTS)).data?.products.nodes;
    expect(shown).toMatchObject([{ name: 'Racer', cost: '61.5000' }]);
  });

  test('learns none from a reference, nor from the order or the narrowing of a list', async () => {
    const room = new StockRoom(graph);
    const { id } = await room.product({ cost: '61.5' });
    const reference = `{ _entities(representations: [{ __typename: "Product", id: "${id}" }]) { ... on Product { cost } } }`;
    expect((await room.askWith(WITHOUT, reference)).data?._entities).toEqual([{ cost: null }]);
    for (const query of [
      '{ products(order: COST_ASC) { nodes { name } } }',
      '{ products(filter: { cost: { min: "60" } }) { totalCount } }',
    ]) {
      expect((await room.askWith(WITHOUT, query)).errors?.[0]?.extensions.code, query).toBe('FORBIDDEN');
      expect((await room.askWith(WITH, query)).errors, query).toBeUndefined();
    }
    expect(
      (await room.askWith(WITHOUT, '{ products(filter: { cost: null }) { totalCount } }')).data?.products.totalCount,
    ).toBe(1);
  });

  test.each(['products.stock_value', 'products.stock_turns'])('is refused %s, which is made of them', async (key) => {
    const room = new StockRoom(graph);
    const metric = `{ _entities(representations: [{ __typename: "ProductsMetric", key: "${key}" }]) { ... on ProductsMetric { latestOn } } }`;
    expect((await room.askWith(WITHOUT, metric)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await room.askWith(WITH, metric)).errors).toBeUndefined();
  });
});

test('the schema says what is hidden, and from whom', async () => {
  const { schema, sdl } = await buildSubgraph(products);
  const { cost } = (schema.getType('Product') as GraphQLObjectType).getFields();
  expect(getDirective(schema, cost as never, 'access')).toEqual([{ scopes: [['products:cost.read']], masks: true }]);
  expect(sdl).toContain('cost: Decimal @access(scopes: [["products:cost.read"]], masks: true)');
});
