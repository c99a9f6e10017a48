import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph, viewerWith } from '#kernel/testing/test-graph';
import { sales } from '../subgraph.ts';
import { openShop, refusal, type Shop } from '../testing/shop.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(sales);
});

const HISTORY = 'stages { stage enteredOn leftOn amount probability }';

const create = ({ run, customerId }: Shop, overrides: Record<string, unknown> = {}) =>
  run(
    'createOpportunity',
    { name: 'Fleet', customerId, amount: '900', openedOn: '2026-01-05', ...overrides },
    `... on Opportunity { id stage probability customer { name } salesPerson { name } territory { name } ${HISTORY} }`,
  );

test.each([
  [
    'createOpportunity',
    'CreateOpportunityInput',
    (shop: Shop) => ({ name: 'Fleet', customerId: shop.customerId, amount: '1' }),
  ],
  ['moveOpportunity', 'MoveOpportunityInput', (_: Shop, id: string) => ({ id, stage: 'PROPOSAL' })],
  ['winOpportunity', 'WinOpportunityInput', (_: Shop, id: string) => ({ id })],
  ['loseOpportunity', 'LoseOpportunityInput', (_: Shop, id: string) => ({ id, reason: 'Too dear' })],
])('%s is refused to readers, and to strangers with all permissions', async (mutation, type, inputOf) => {
  const [shop, stranger] = [await openShop(graph), await openShop(graph)];
  const { id } = await create(shop);
  const reader = graph.as(viewerWith({ organizationId: shop.viewer.organizationId, scopes: ['sales:pipeline.read'] }));
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`;
  const input = inputOf(shop, id);

  expect(refusal(await graph.nobody.ask(document, { input }))).toEqual({ code: 'UNAUTHENTICATED' });
  expect(refusal(await reader.ask(document, { input }))).toEqual({ code: 'FORBIDDEN' });
  expect(refusal(await stranger.ask(document, { input }))).toEqual({ code: 'NOT_FOUND' });
});

test('a new opportunity begins with prospecting, with the seller and territory of its customer', async () => {
  expect(await create(await openShop(graph))).toMatchObject({
    stage: 'PROSPECTING',
    probability: '0.1000',
    customer: { name: 'Riders Company' },
    salesPerson: { name: 'Linda Mitchell' },
    territory: { name: 'Northwest' },
    stages: [
      { stage: 'PROSPECTING', enteredOn: '2026-01-05', leftOn: null, amount: '900.0000', probability: '0.1000' },
    ],
  });
});

test('each move is kept: what it was worth from which day until which', async () => {
  const shop = await openShop(graph);
  const { id } = await create(shop);

  await shop.run('moveOpportunity', { id, stage: 'PROPOSAL', amount: '1200.5', on: '2026-02-01' }, '');
  await shop.run('moveOpportunity', { id, stage: 'NEGOTIATION', probability: '0.9', on: '2026-03-01' }, '');
  const won = await shop.run(
    'winOpportunity',
    { id, on: '2026-03-10' },
    `... on Opportunity { stage amount probability closedOn ${HISTORY} }`,
  );

  expect(won).toEqual({
    __typename: 'Opportunity',
    stage: 'WON',
    amount: '1200.5000',
    probability: '1.0000',
    closedOn: '2026-03-10',
    stages: [
      {
        stage: 'PROSPECTING',
        enteredOn: '2026-01-05',
        leftOn: '2026-02-01',
        amount: '900.0000',
        probability: '0.1000',
      },
      { stage: 'PROPOSAL', enteredOn: '2026-02-01', leftOn: '2026-03-01', amount: '1200.5000', probability: '0.5000' },
      {
        stage: 'NEGOTIATION',
        enteredOn: '2026-03-01',
        leftOn: '2026-03-10',
        amount: '1200.5000',
        probability: '0.9000',
      },
      { stage: 'WON', enteredOn: '2026-03-10', leftOn: null, amount: '1200.5000', probability: '1.0000' },
    ],
  });
});

test('a lost one keeps the reason, and what has ended cannot move', async () => {
  const shop = await openShop(graph);
  const { id } = await create(shop);

  const lost = await shop.run(
    'loseOpportunity',
    { id, reason: 'Too dear', on: '2026-02-01' },
    '... on Opportunity { stage lossReason closedOn }',
  );

  expect(lost).toEqual({ __typename: 'Opportunity', stage: 'LOST', lossReason: 'Too dear', closedOn: '2026-02-01' });
  const closed = {
    __typename: 'OpportunityIsClosed',
    message: 'Fleet was lost already; create a new opportunity if there is another chance.',
  };
  expect(await shop.run('moveOpportunity', { id, stage: 'PROPOSAL' }, '')).toEqual(closed);
  expect(await shop.run('winOpportunity', { id }, '')).toEqual(closed);
  expect(await shop.run('loseOpportunity', { id, reason: 'Again' }, '')).toEqual(closed);
});

test('two moves at once are made one after the other', async () => {
  const shop = await openShop(graph);
  const { id } = await create(shop);

  await Promise.all(
    ['PROPOSAL', 'NEGOTIATION'].map((stage) => shop.run('moveOpportunity', { id, stage, on: '2026-02-01' }, '')),
  );

  const { data } = await shop.ask('query ($id: ID!) { opportunity(id: $id) { stages { leftOn } } }', { id });
  expect(data?.opportunity.stages.map(({ leftOn }: { leftOn: string | null }) => leftOn).sort()).toEqual([
    '2026-02-01',
    '2026-02-01',
    null,
  ]);
});

test('what cannot be true is refused by the name of its field', async () => {
  const shop = await openShop(graph);
  const { id } = await create(shop);
  const refused = async (mutation: string, input: Record<string, unknown>) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    return refusal(
      await shop.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`, { input }),
    ).paths;
  };
  const { customerId } = shop;

  expect(await refused('createOpportunity', { name: '', customerId, amount: '1' })).toEqual(['input.name']);
  expect(await refused('createOpportunity', { name: 'Fleet', customerId, amount: '-1' })).toEqual(['input.amount']);
  expect(await refused('moveOpportunity', { id, stage: 'WON' })).toEqual(['input.stage']);
  expect(await refused('moveOpportunity', { id, stage: 'PROPOSAL', probability: '1.1' })).toEqual([
    'input.probability',
  ]);
  expect(await refused('moveOpportunity', { id, stage: 'PROPOSAL', on: '2026-01-04' })).toEqual(['input.on']);
  expect(await refused('loseOpportunity', { id, reason: ' ' })).toEqual(['input.reason']);
});

test('an archived customer gets no new opportunity', async () => {
  const shop = await openShop(graph);
  await shop.run('archiveCustomer', { id: shop.customerId }, '');

  expect((await create(shop)).__typename).toBe('CustomerIsArchived');
});
