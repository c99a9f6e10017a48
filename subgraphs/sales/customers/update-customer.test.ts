import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph, viewerWith } from '#kernel/testing/test-graph';
import { sales } from '../subgraph.ts';
import { openShop, refusal, rowsOf } from '../testing/shop.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(sales);
});

const update = 'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }';

test('a reader and a stranger may not change a customer', async () => {
  const { customerId, viewer } = await openShop(graph);
  const input = { id: customerId, name: 'Mine now' };
  const reader = viewerWith({ organizationId: viewer.organizationId, scopes: ['sales:customer.read'] });
  const stranger = await openShop(graph);

  expect(refusal(await graph.as(reader).ask(update, { input }))).toEqual({ code: 'FORBIDDEN' });
  expect(refusal(await stranger.ask(update, { input }))).toEqual({ code: 'NOT_FOUND' });
});

test('what is left out stays, what is null is emptied', async () => {
  const { run, customerId, viewer, context } = await openShop(graph);

  const changed = await run(
    'updateCustomer',
    { id: customerId, city: 'Orléans', salesPersonId: null },
    '... on Customer { name segment city salesPerson { id } createdAt updatedAt }',
  );

  expect(changed).toMatchObject({ name: 'Riders Company', segment: 'Bike Shop', city: 'Orléans', salesPerson: null });
  expect(changed.updatedAt > changed.createdAt).toBe(true);
  const by = await rowsOf(context, 'select updated_by as by from sales.customers where id = $1', [customerId]);
  expect(by).toEqual([{ by: viewer.userId }]);
});

test('the name cannot be emptied', async () => {
  const { ask, customerId } = await openShop(graph);

  expect(refusal(await ask(update, { input: { id: customerId, name: null } }))).toEqual({
    code: 'VALIDATION_FAILED',
    paths: ['input.name'],
  });
});

test('the account number of another customer is refused', async () => {
  const { run, customerId } = await openShop(graph);
  await run('createCustomer', { kind: 'PERSON', name: 'Ana', accountNumber: 'AW1' }, '');

  const refused = await run('updateCustomer', { id: customerId, accountNumber: 'AW1' }, '');

  expect(refused.__typename).toBe('AccountNumberTaken');
});

test('an archived customer stays as it is', async () => {
  const { run, customerId } = await openShop(graph);
  await run('archiveCustomer', { id: customerId }, '');

  expect(await run('updateCustomer', { id: customerId, name: 'New' }, '')).toEqual({
    __typename: 'CustomerIsArchived',
    message: 'Riders Company is archived; choose another customer.',
  });
});
