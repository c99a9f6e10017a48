import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph, viewerWith } from '#kernel/testing/test-graph';
import { metrics } from './metrics.ts';
import { sales } from './subgraph.ts';
import { openShop, type Shop } from './testing/shop.ts';
import { trade } from './testing/trade.ts';

const NAMES = `query ($keys: [_Any!]!, $by: String!) { _entities(representations: $keys) { ... on SalesMetric {
  breakdown(by: $by, period: { from: "2025-01-01", to: "2025-12-31" }, first: 100) { slices { key label } } } } }`;
const MEMBERS = `query ($keys: [_Any!]!, $by: String!, $text: String!) { _entities(representations: $keys) { ... on SalesMetric {
  members(by: $by, text: $text) { key label likeness } } } }`;

let graph: TestGraph;
let shop: Shop;
beforeAll(async () => {
  graph = await testGraph(sales);
  shop = await openShop(graph);
  await trade(shop);
});

const keysOf = (key: string) => [{ __typename: 'SalesMetric', key }];

async function membersIn(text: string, by = 'customer', asker: Pick<Shop, 'ask'> = shop, key = 'sales.revenue') {
  const { data, errors } = await asker.ask(MEMBERS, { keys: keysOf(key), by, text });
  expect(errors).toBeUndefined();
  return data?._entities[0].members as { key: string; label: string; likeness: number }[];
}

async function anyName(by: string, key = 'sales.revenue'): Promise<{ key: string; label: string }> {
  const { data } = await shop.ask(NAMES, { keys: keysOf(key), by });
  return data?._entities[0].breakdown.slices.find((slice: { key: string }) => slice.key !== '');
}

test('another organization finds none of our names', async () => {
  const { label } = await anyName('customer');
  const stranger = graph.as(viewerWith({ scopes: Object.keys(sales.scopes) }));
  expect(await membersIn(label, 'customer', stranger)).toEqual([]);
});

test('a text without names in it finds nothing', async () => {
  expect(await membersIn('what did we earn the year before last')).toEqual([]);
});

test('a name is found within a sentence, also when it is misspelt', async () => {
  const { key, label } = await anyName('customer');
  expect((await membersIn(`how much did ${label.toUpperCase()} buy last year?`))[0]).toMatchObject({
    key,
    likeness: 1,
  });
  const misspelt = label.slice(0, 3) + label.slice(4);
  expect((await membersIn(`and ${misspelt}?`)).map((member) => member.key)).toContain(key);
});

test('whoever is called something else is found by the new name at once, and by the old one no more', async () => {
  const { key, label } = await anyName('customer');
  expect((await membersIn(label))[0]).toMatchObject({ key, label });
  const rename =
    'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { ... on Customer { name } } }';
  await shop.ask(rename, { input: { id: key, name: 'Zwickmühle Xanten' } });
  expect((await membersIn('sales of zwickmuhle xanten'))[0]).toMatchObject({ key, label: 'Zwickmühle Xanten' });
  expect((await membersIn(label)).map((member) => member.key)).not.toContain(key);
  await shop.ask(rename, { input: { id: key, name: label } });
});

test.each(metrics)('$key finds a member of each of its dimensions by its name', async ({ key, dimensions }) => {
  for (const by of Object.keys(dimensions)) {
    const member = await anyName(by, key);
    if (member)
      expect(
        (await membersIn(member.label, by, shop, key)).map(({ label }) => label),
        by,
      ).toContain(member.label);
  }
});
