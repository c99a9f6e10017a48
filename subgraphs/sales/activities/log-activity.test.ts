import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph, viewerWith } from '#kernel/testing/test-graph';
import { sales } from '../subgraph.ts';
import { openShop, refusal } from '../testing/shop.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(sales);
});

const log = 'mutation ($input: LogActivityInput!) { logActivity(input: $input) { __typename } }';

test('a reader may not log, and nobody may log about a customer of another organization', async () => {
  const [{ customerId, viewer }, stranger] = [await openShop(graph), await openShop(graph)];
  const input = { kind: 'CALL', subject: 'Prices', customerId };
  const reader = viewerWith({ organizationId: viewer.organizationId, scopes: ['sales:pipeline.read'] });

  expect(refusal(await graph.as(reader).ask(log, { input }))).toEqual({ code: 'FORBIDDEN' });
  expect(refusal(await stranger.ask(log, { input }))).toEqual({ code: 'NOT_FOUND' });
});

test('an activity stands with its customer, the newest first', async () => {
  const { run, ask, customerId, salesPersonId } = await openShop(graph);
  await run('logActivity', { kind: 'CALL', subject: 'Prices', customerId, scheduledOn: '2026-01-05' }, '');
  await run(
    'logActivity',
    { kind: 'TASK', subject: 'Offer', customerId, salesPersonId, scheduledOn: '2026-02-01', isDone: false },
    '',
  );

  const { data } = await ask(
    'query ($id: ID!) { customer(id: $id) { activities { kind subject isDone salesPerson { name } } } }',
    { id: customerId },
  );

  expect(data?.customer.activities).toEqual([
    { kind: 'TASK', subject: 'Offer', isDone: false, salesPerson: { name: 'Linda Mitchell' } },
    { kind: 'CALL', subject: 'Prices', isDone: true, salesPerson: null },
  ]);
});

test('an activity is about something', async () => {
  const { ask } = await openShop(graph);

  expect(refusal(await ask(log, { input: { kind: 'NOTE', subject: 'Rain' } }))).toEqual({
    code: 'VALIDATION_FAILED',
    paths: ['input.customerId'],
  });
});

test('about an archived customer nothing new is logged', async () => {
  const { run, customerId } = await openShop(graph);
  await run('archiveCustomer', { id: customerId }, '');

  expect((await run('logActivity', { kind: 'NOTE', subject: 'Rain', customerId }, '')).__typename).toBe(
    'CustomerIsArchived',
  );
});
