import { beforeAll, expect, test } from 'vitest';
import type { Viewer } from '#kernel/auth/viewer';
import { type TestGraph, testGraph, viewerOf } from '#kernel/testing/test-graph';
import { ai } from '../../subgraph.ts';
import { asOwner, someone } from '../../testing/models.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(ai([]));
});

const FIELDS = 'isForbidden requestsPerDay monthlyBudget routing planCredits spent allowed';
const UPDATE = `mutation ($input: UpdateAskLimitsInput!) { updateAskLimits(input: $input) { ... on AskLimits { ${FIELDS} } } }`;
const update = async (viewer: Viewer, input: object) => {
  const { data, errors } = await graph.as(viewer).ask(UPDATE, { input });
  return errors?.[0]?.extensions.code ?? data?.updateAskLimits;
};
const read = async (viewer: Viewer) => (await graph.as(viewer).ask(`{ askLimits { ${FIELDS} } }`)).data?.askLimits;

test('who has not the permission sees and changes nothing; another organization has its own', async () => {
  const owner = await someone(graph);
  const asker = { ...owner, scopes: ['ai:conversation.use', 'ai:usage.read'] };
  expect(await update(asker, { isForbidden: true })).toBe('FORBIDDEN');
  expect((await graph.as(asker).ask(`{ askLimits { ${FIELDS} } }`)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  await update(viewerOf(ai([])), { isForbidden: true, requestsPerDay: 1 });
  expect(await read(owner)).toMatchObject({ isForbidden: false, requestsPerDay: 200 });
});

test.each([{ requestsPerDay: 0 }, { requestsPerDay: 100_001 }, { monthlyBudget: '-1' }, { monthlyBudget: '1.005' }])(
  '%j cannot be',
  async (input) => {
    expect(await update(await someone(graph), input)).toBe('VALIDATION_FAILED');
  },
);

test('a plan brings credits, of which each is a cent; until it is known, nothing may be spent', async () => {
  expect(await read(viewerOf(ai([])))).toEqual({
    isForbidden: false,
    requestsPerDay: 200,
    monthlyBudget: null,
    routing: 'BEST',
    planCredits: 0,
    spent: '0.0000',
    allowed: '0.00',
  });
  expect(await read(await someone(graph, { credits: 1_000 }))).toMatchObject({ planCredits: 1_000, allowed: '10.00' });
});

test("an own budget may be lower, never higher, and does not outlive the plan's change", async () => {
  const owner = await someone(graph, { credits: 1_000 });
  expect(await update(owner, { monthlyBudget: '2.50' })).toMatchObject({ monthlyBudget: '2.50', allowed: '2.50' });
  expect(await update(owner, { monthlyBudget: '99' })).toMatchObject({ allowed: '10.00' });
  expect(await update(owner, { withoutBudget: true, routing: 'ORDER' })).toMatchObject({
    monthlyBudget: null,
    allowed: '10.00',
    routing: 'ORDER',
  });
  const entries = await asOwner<{ action: string; before: object; after: object }>(
    graph,
    'select action, before, after from audit.entries where organization_id = $1 order by created_at',
    [owner.organizationId],
  );
  expect(entries.map(({ action }) => action)).toEqual(Array(3).fill('ai.LimitsChanged'));
  expect(entries[0]).toMatchObject({ before: { monthlyBudget: null }, after: { monthlyBudget: '2.50' } });
});

test('what an older release told of a plan, without credits, changes none', async () => {
  const owner = await someone(graph, { credits: 700 });
  await asOwner(
    graph,
    `insert into kernel.events (organization_id, type, payload) values ($1, 'organizations.PlanChanged', '{"plan": "team", "seats": 5}')`,
    [owner.organizationId],
  );
  await graph.drain();
  expect(await read(owner)).toMatchObject({ planCredits: 700 });
});
