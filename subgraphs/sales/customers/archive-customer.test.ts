import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { sales } from '../subgraph.ts';
import { openShop, refusal } from '../testing/shop.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(sales);
});

const archive = 'mutation ($input: ArchiveCustomerInput!) { archiveCustomer(input: $input) { __typename } }';

test('a stranger may not archive a customer', async () => {
  const [{ customerId }, stranger] = [await openShop(graph), await openShop(graph)];

  expect(refusal(await graph.nobody.ask(archive, { input: { id: customerId } }))).toEqual({ code: 'UNAUTHENTICATED' });
  expect(refusal(await stranger.ask(archive, { input: { id: customerId } }))).toEqual({ code: 'NOT_FOUND' });
});

test('an archived customer leaves the list and keeps its page; archiving again changes nothing', async () => {
  const { run, ask, customerId } = await openShop(graph);

  const first = await run('archiveCustomer', { id: customerId }, '... on Customer { deletedAt }');
  const second = await run('archiveCustomer', { id: customerId }, '... on Customer { deletedAt }');

  expect(first.deletedAt).toMatch(/^\d{4}-/);
  expect(second).toEqual(first);
  const { data } = await ask(
    'query ($id: ID!) { customer(id: $id) { name } used: customers { totalCount } archived: customers(filter: { isArchived: true }) { totalCount } }',
    { id: customerId },
  );
  expect(data).toEqual({ customer: { name: 'Riders Company' }, used: { totalCount: 0 }, archived: { totalCount: 1 } });
});

test('a customer with an open opportunity stays in use until that is decided', async () => {
  const { run, customerId } = await openShop(graph);
  const { id } = await run(
    'createOpportunity',
    { name: 'Fleet', customerId, amount: '900' },
    '... on Opportunity { id }',
  );

  expect(await run('archiveCustomer', { id: customerId }, '')).toEqual({
    __typename: 'CustomerHasOpenOpportunities',
    message: 'Riders Company has 1 open opportunity; win or lose it first.',
  });

  await run('loseOpportunity', { id, reason: 'Too dear' }, '');
  expect((await run('archiveCustomer', { id: customerId }, '')).__typename).toBe('Customer');
});
