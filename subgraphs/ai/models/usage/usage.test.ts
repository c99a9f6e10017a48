import { beforeAll, expect, test } from 'vitest';
import type { Viewer } from '#kernel/auth/viewer';
import { newId } from '#kernel/database/new-id';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { ai } from '../../subgraph.ts';
import { asOwner, someone } from '../../testing/models.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(ai([]));
});

const GROUP = '{ key questions answered good bad medianMilliseconds }';
const USAGE = `query ($from: Date!, $to: Date!) { aiUsage(from: $from, to: $to) {
  questions answered refused failed byModels askers good bad answerP50 answerP95 requests failures tokens cost
  days { on questions answered requests failures tokens cost totalP50 totalP95 } kinds ${GROUP} outcomes ${GROUP} languages ${GROUP} fallbacks ${GROUP}
  people { userId questions answered requests cost user { id } }
  models { name requests answered inputTokens outputTokens cost firstByteP50 totalP50 totalP95 outcomes { outcome requests } } } }`;
const usage = async (viewer: Viewer, from = '2026-03-01', to = '2026-03-03') => {
  const { data, errors } = await graph.as(viewer).ask(USAGE, { from, to });
  return errors?.[0]?.extensions.code ?? data?.aiUsage;
};

interface Kept {
  userId: string;
  at?: string;
  state?: string;
  kind?: string;
  rating?: string;
  by?: string;
  fallback?: string;
}

/** Keeps a question as answering does. */
async function keep({ organizationId }: Viewer, kept: Kept): Promise<string> {
  const { userId, at = '2026-03-01T12:00:00Z', state = 'ANSWERED', kind = 'VALUE', rating, by, fallback } = kept;
  const [conversation, id] = [newId(), newId()];
  await asOwner(
    graph,
    `insert into ai.conversations (organization_id, id, user_id, title) values ($1, $2, $3, 'Our secret plans')`,
    [organizationId, conversation, userId],
  );
  await asOwner(
    graph,
    `insert into ai.questions (organization_id, id, user_id, conversation_id, text, locale, language, state, plan, refusal, milliseconds, rating,
        answered_by, fallback, created_at)
      values ($1, $2, $3, $4, 'How secret are our plans?', 'en-US', 'en', $5, jsonb_build_object('kind', $6::text),
        case when $5 = 'REFUSED' then '{"kind": "NO_DATA"}'::jsonb end, 400, $7, $8, $9, $10)`,
    [organizationId, id, userId, conversation, state, kind, rating, by, fallback, at],
  );
  return id;
}

async function keepRequest(
  { organizationId }: Viewer,
  userId: string,
  outcome: string | null,
  at = '2026-03-01T12:00:00Z',
  questionId: string | null = null,
) {
  await asOwner(
    graph,
    `insert into ai.requests (organization_id, id, user_id, question_id, model_id, model_name, purpose, outcome, input_tokens, output_tokens, input_price, output_price,
        cost, month, first_byte_ms, total_ms, created_at)
      values ($1, gen_random_uuid(), $2, $6, $3, 'Double', 'PLAN', $4, 900, 100, 1, 2, 0.0011, '2026-03-01', 200, 500, $5)`,
    [organizationId, userId, MODEL, outcome, at, questionId],
  );
}
const MODEL = newId();

test('who has not the permission sees nothing, nor does anybody of another organization', async () => {
  const owner = await someone(graph);
  await keep(owner, { userId: owner.userId });
  expect(await usage({ ...owner, scopes: ['ai:conversation.use', 'ai:model.manage'] })).toBe('FORBIDDEN');
  expect(await usage(await someone(graph))).toMatchObject({ questions: 0, people: [], models: [] });
});

test.each([
  ['2026-03-02', '2026-03-01'],
  ['2025-01-01', '2026-01-02'],
])('from %s to %s is no period', async (from, to) => {
  expect(await usage(await someone(graph), from, to)).toBe('VALIDATION_FAILED');
});

test.each([0, 367, 2_000_000_000])('%i days are none, or too many', async (days) => {
  const { errors } = await graph
    .as(await someone(graph))
    .ask('query ($days: Int!) { aiUsage(days: $days) { questions } }', { days });
  expect(errors?.[0]?.extensions.code).toBe('VALIDATION_FAILED');
});

test('without days they are the last thirty, where the organization is', async () => {
  const owner = await someone(graph, { timeZone: 'Pacific/Kiritimati' });
  await keep(owner, { userId: owner.userId, at: new Date().toISOString() });
  const { data } = await graph.as(owner).ask('{ aiUsage { questions days { on questions } } }');
  expect(data?.aiUsage).toMatchObject({ questions: 1 });
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Kiritimati' }).format();
  expect(data?.aiUsage.days).toHaveLength(30);
  expect(data?.aiUsage.days.at(-1)).toEqual({ on: today, questions: 1 });
});

test('figures say how much, how well and at what price, by day, kind, language and person; never what was asked', async () => {
  const owner = await someone(graph, { timeZone: 'Asia/Tokyo' });
  const [ada, ben] = [newId(), newId()];
  await keep(owner, { userId: ada, rating: 'GOOD', by: 'Double' });
  await keep(owner, {
    userId: ada,
    kind: 'TREND',
    rating: 'BAD',
    fallback: 'BUDGET_SPENT',
    at: '2026-03-01T16:00:00Z',
  });
  await keep(owner, { userId: ben, state: 'REFUSED' });
  await keep(owner, { userId: ben, state: 'FETCHING' });
  await keep(owner, { userId: ben, at: '2026-03-03T15:00:00Z' });
  await keepRequest(owner, ada, 'ANSWERED');
  await keepRequest(owner, ada, 'TIMED_OUT');
  await keepRequest(owner, ben, null, '2026-03-02T12:00:00Z');

  const found = await usage(owner);
  expect(found).toMatchObject({
    questions: 4,
    answered: 2,
    refused: 1,
    failed: 1,
    byModels: 1,
    askers: 2,
    good: 1,
    bad: 1,
    answerP50: 400,
    requests: 3,
    failures: 2,
    tokens: 3_000,
    cost: '0.0033',
    days: [
      {
        on: '2026-03-01',
        questions: 3,
        answered: 1,
        requests: 2,
        failures: 1,
        tokens: 2_000,
        totalP50: 500,
        totalP95: 500,
      },
      { on: '2026-03-02', questions: 1, answered: 1, requests: 1, failures: 1, cost: '0.0011', totalP50: null },
      { on: '2026-03-03', questions: 0, answered: 0, requests: 0, cost: '0' },
    ],
    fallbacks: [{ key: 'BUDGET_SPENT', questions: 1 }],
    languages: [{ key: 'en', questions: 4 }],
    models: [{ name: 'Double', requests: 3, answered: 1, totalP50: 500, cost: '0.0033' }],
  });
  expect(found.kinds.map(({ key, questions }: { key: string; questions: number }) => [key, questions])).toEqual([
    ['VALUE', 2],
    ['NO_DATA', 1],
    ['TREND', 1],
  ]);
  expect(found.people).toEqual(
    [
      { userId: ada, user: { id: ada }, questions: 2, answered: 2, requests: 2, cost: '0.0022' },
      { userId: ben, user: { id: ben }, questions: 2, answered: 0, requests: 1, cost: '0.0011' },
    ].toSorted((a, b) => b.requests - a.requests),
  );
  expect(found.models[0].outcomes).toHaveLength(3);
  expect(JSON.stringify(found)).not.toContain('secret');
});

test('a question that was deleted counts on, without a word of it; one that is rated later is counted so', async () => {
  const owner = await someone(graph);
  const id = await keep(owner, { userId: owner.userId });
  const rate = `mutation ($input: RateAnswerInput!) { rateAnswer(input: $input) { __typename } }`;
  await graph.as(owner).ask(rate, { input: { questionId: id, rating: 'GOOD' } });
  expect(await usage(owner)).toMatchObject({ questions: 1, good: 1 });
  await asOwner(graph, 'delete from ai.questions where id = $1', [id]);
  expect(await usage(owner)).toMatchObject({ questions: 1, good: 1 });
  const rows = await asOwner(graph, 'select * from ai.interactions where organization_id = $1', [owner.organizationId]);
  expect(JSON.stringify(rows)).not.toContain('secret');
});

const LOG = `query ($filter: ModelRequestFilter) { modelRequests(filter: $filter) { totalCount nodes {
  modelName purpose outcome inputTokens outputTokens cost firstByteMs totalMs createdAt user { id }
  question { id kind outcome fallback milliseconds } } } }`;
const log = async (viewer: Viewer, filter = {}) => {
  const { data, errors } = await graph.as(viewer).ask(LOG, { filter });
  return errors?.[0]?.extensions.code ?? data?.modelRequests;
};

test('the log of requests is for who may see it, and for no other organization', async () => {
  const owner = await someone(graph);
  await keepRequest(owner, owner.userId, 'ANSWERED');
  expect(await log({ ...owner, scopes: ['ai:conversation.use', 'ai:model.manage'] })).toBe('FORBIDDEN');
  expect(await log(await someone(graph))).toMatchObject({ totalCount: 0 });
});

test('each request tells tokens, cost, latency, outcome, and which plan and answer came of its question', async () => {
  const owner = await someone(graph);
  const ada = newId();
  const question = await keep(owner, { userId: ada, kind: 'COMPARE', fallback: 'NO_MODEL_ANSWERED' });
  await keepRequest(owner, ada, 'TIMED_OUT', '2026-03-01T12:00:00Z', question);
  await keepRequest(owner, owner.userId, 'ANSWERED', '2026-03-02T12:00:00Z');
  expect((await log(owner)).nodes).toMatchObject([
    { outcome: 'ANSWERED', question: null, user: { id: owner.userId } },
    {
      modelName: 'Double',
      purpose: 'PLAN',
      outcome: 'TIMED_OUT',
      inputTokens: 900,
      outputTokens: 100,
      cost: '0.00110000',
      firstByteMs: 200,
      totalMs: 500,
      user: { id: ada },
      question: {
        id: question,
        kind: 'COMPARE',
        outcome: 'ANSWERED',
        fallback: 'NO_MODEL_ANSWERED',
        milliseconds: 400,
      },
    },
  ]);
  expect(await log(owner, { outcome: ['ANSWERED'] })).toMatchObject({ totalCount: 1 });
  expect(await log(owner, { userId: [ada] })).toMatchObject({ totalCount: 1, nodes: [{ outcome: 'TIMED_OUT' }] });
  expect(await log(owner, { createdAt: { from: '2026-03-02T00:00:00Z' } })).toMatchObject({ totalCount: 1 });
});
