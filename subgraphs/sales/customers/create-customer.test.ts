import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph, viewerWith } from '#kernel/testing/test-graph';
import { sales } from '../subgraph.ts';
import { openShop, refusal } from '../testing/shop.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(sales);
});

const create = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { __typename } }';
const rider = { kind: 'PERSON', name: 'Ana Sánchez' };

test('nobody, and nobody without the permission, may create a customer', async () => {
  const reader = viewerWith({ scopes: ['sales:customer.read'] });
  expect(refusal(await graph.nobody.ask(create, { input: rider }))).toEqual({ code: 'UNAUTHENTICATED' });
  expect(refusal(await graph.as(reader).ask(create, { input: rider }))).toEqual({ code: 'FORBIDDEN' });
});

test('a customer of another organization is not seen', async () => {
  const [shop, neighbour] = [await openShop(graph), await openShop(graph)];
  const { id } = await shop.run('createCustomer', rider, '... on Customer { id }');

  const seen = await neighbour.ask(
    'query ($id: ID!) { customer(id: $id) { id } customers(search: "sánchez") { totalCount } }',
    { id },
  );

  expect(seen.data).toEqual({ customer: null, customers: { totalCount: 0 } });
});

test('a new customer stands in the list, with its territory and seller', async () => {
  const { run, ask, territoryId, salesPersonId } = await openShop(graph);

  const created = await run(
    'createCustomer',
    {
      ...rider,
      accountNumber: 'AW1',
      segment: 'Rider',
      territoryId,
      salesPersonId,
      email: 'ana@example.com',
      countryCode: 'ES',
    },
    '... on Customer { id createdAt firstOrderedOn viewerCanUpdate }',
  );

  expect(created).toMatchObject({ __typename: 'Customer', firstOrderedOn: null, viewerCanUpdate: true });
  const list = await ask(
    '{ customers(search: "SÁNCHEZ", filter: { segment: ["Rider"], hasOrdered: false }) { nodes { id territory { name } salesPerson { name } } } }',
  );
  expect(list.data?.customers.nodes).toEqual([
    { id: created.id, territory: { name: 'Northwest' }, salesPerson: { name: 'Linda Mitchell' } },
  ]);
});

test('an account number is given once in an organization', async () => {
  const [shop, neighbour] = [await openShop(graph), await openShop(graph)];
  const input = { ...rider, accountNumber: 'AW7' };
  await shop.run('createCustomer', input, '');

  expect(await shop.run('createCustomer', input, '')).toEqual({
    __typename: 'AccountNumberTaken',
    message: 'Another customer has the account number AW7; choose another number.',
  });
  expect(await neighbour.run('createCustomer', input, '')).toEqual({ __typename: 'Customer' });
});

test('what cannot be true is refused by the name of its field', async () => {
  const { ask } = await openShop(graph);
  const input = { kind: 'PERSON', name: ' ', email: 'ana', countryCode: 'Spain' };

  const paths = ['input.email', 'input.countryCode', 'input.name'];
  expect(refusal(await ask(create, { input }))).toEqual({ code: 'VALIDATION_FAILED', paths });
});

test('the territory of another organization is as unknown as one that never was', async () => {
  const [shop, neighbour] = [await openShop(graph), await openShop(graph)];

  for (const territoryId of [neighbour.territoryId, 'no-id']) {
    expect(refusal(await shop.ask(create, { input: { ...rider, territoryId } }))).toEqual({ code: 'NOT_FOUND' });
  }
});
