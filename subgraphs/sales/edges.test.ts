import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { sales } from './subgraph.ts';
import { openShop, type Shop } from './testing/shop.ts';
import { trade } from './testing/trade.ts';

let graph: TestGraph;
let shop: Shop;
beforeAll(async () => {
  graph = await testGraph(sales);
  shop = await openShop(graph);
  await trade(shop);
});

/** The statements that reading takes. */
async function statementsOf(query: string): Promise<string[]> {
  const { database } = graph.started.runtime;
  const statements: string[] = [];
  database.onStatement = (text) => statements.push(text);
  const { errors } = await shop.ask(query);
  delete database.onStatement;
  expect(errors).toBeUndefined();
  return statements;
}

test('a hundred orders with everything around them take one statement for each type', async () => {
  const statements = await statementsOf(`{ orders(first: 100) { nodes {
    number customer { name contacts { name } } salesPerson { name quotas { amount } } territory { name }
    lines { quantity product { id } }
  } } }`);

  const types = ['orders', 'customers', 'sales_people', 'territories', 'order_lines', 'contacts', 'quotas'];
  expect(statements.length).toBe(types.length);
  for (const type of types)
    expect(
      statements.filter((text) => text.includes(`"sales"."${type}" t`)),
      type,
    ).toHaveLength(1);
});

test('the pipeline with its history takes one statement for each type', async () => {
  const statements = await statementsOf(`{ opportunities(first: 100) { nodes {
    name customer { name territory { name } } salesPerson { name } lead { name } stages { stage } activities { subject }
  } } }`);

  expect(statements.length).toBe(6);
});

test('a list shows what was asked for and no other columns', async () => {
  const [statement] = await statementsOf('{ orders(first: 1) { nodes { number customer { id } } } }');

  expect(statement).toMatch(/select t."id" as "id", t."number" as "number", t."customer_id" as "customerId",/);
});

test('the page of an order is reached from the rows of a figure', async () => {
  const { data } = await shop.ask(
    `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on SalesMetric {
       rows(period: { from: "2025-01-01", to: "2025-12-31" }, first: 1) { type nodes { key label detail } } } } }`,
    { keys: [{ __typename: 'SalesMetric', key: 'sales.revenue' }] },
  );
  const [{ rows }] = data?._entities ?? [];

  const page = await shop.ask('query ($id: ID!) { order(id: $id) { __typename number customer { name } } }', {
    id: rows.nodes[0].key,
  });

  expect(page.data?.order).toEqual({
    __typename: rows.type,
    number: rows.nodes[0].label,
    customer: { name: rows.nodes[0].detail },
  });
});
