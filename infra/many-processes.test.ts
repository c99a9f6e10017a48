import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openModelServer } from './model-server/open-model-server.ts';
import { slow } from './model-server/reply.ts';
import { eventsOf, type Heard, watchOverHttp, watchOverSocket } from './testing/answer-events.ts';
import { ensureBuilt } from './testing/begin.ts';
import { type ManyProcesses, startManyProcesses } from './testing/many-processes.ts';

const PERSON = { email: 'ada@many.example', password: 'a long enough password' };
const SIGN_UP = `mutation($input: SignUpInput!) { signUp(input: $input) { __typename } }`;
const CREATE = `mutation { createCustomer(input: { kind: COMPANY, name: "Cycles" }) { ... on Customer { name } } }`;
const PAGE = `{
  customers(first: 1) { nodes { name } }
  metrics(keys: ["sales.orders", "products.stock_units"]) { key value(period: { preset: ALL_TIME }) { current } }
}`;

let many: ManyProcesses;
let token: string;

beforeAll(async () => {
  ensureBuilt('server');
  many = await startManyProcesses({ MODEL_HOSTS: '127.0.0.1' });
  const { data } = await ask(SIGN_UP, { input: { ...PERSON, name: 'Ada', organizationName: 'Many' } });
  expect(data).toEqual({ signUp: { __typename: 'SignedUp' } });
  token = await signIn();
}, 120_000);
afterAll(() => many?.stop());

test('a subgraph answers nobody but the router', async () => {
  const direct = await fetch(many.addressOf('sales'), post({ query: '{ __typename }' }));
  expect(direct.status).toBe(401);
  expect(await direct.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('what one process writes another one shows', async () => {
  expect((await ask(CREATE)).data).toEqual({ createCustomer: { name: 'Cycles' } });
  const { data, errors } = await ask(PAGE);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    customers: { nodes: [{ name: 'Cycles' }] },
    metrics: [
      { key: 'sales.orders', value: { current: expect.toBeOneOf([0, null]) } },
      { key: 'products.stock_units', value: { current: expect.toBeOneOf([0, null]) } },
    ],
  });
});

test('a killed subgraph costs its own fields, and they come back with it', async () => {
  many.subgraph('products').kill('SIGKILL');
  await once(many.subgraph('products'), 'exit');
  const { data, errors } = await ask(PAGE);
  expect(data).toMatchObject({
    customers: { nodes: [{ name: 'Cycles' }] },
    metrics: [{ key: 'sales.orders' }, { value: null }],
  });
  expect(errors).toMatchObject([
    { path: ['metrics', expect.any(Number)], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
  ]);
  expect(JSON.stringify(errors)).not.toContain('127.0.0.1');

  many.restart('products');
  await eventually(async () => expect((await ask(PAGE)).errors).toBeUndefined());
});

test('a hung subgraph holds nobody up for longer than the deadline', async () => {
  many.subgraph('products').kill('SIGSTOP');
  const begun = performance.now();
  const { data } = await ask(PAGE);
  expect(performance.now() - begun).toBeLessThan(2_500);
  expect(data).toMatchObject({ metrics: [{ key: 'sales.orders' }, { value: null }] });
  many.subgraph('products').kill('SIGCONT');
  await eventually(async () => expect((await ask(PAGE)).errors).toBeUndefined());
});

describe('answers', () => {
  const ASK = `mutation ($text: String!, $conversationId: ID) { ask(input: { text: $text, conversationId: $conversationId }) {
    ... on Question { id conversation { id } } } }`;
  const TEXT = 'Compare our revenue in Q1 and Q2 2024';
  const over = () => ({ url: many.url, token });

  const begin = async (text: string, conversationId?: string) => (await ask(ASK, { text, conversationId })).data?.ask;

  beforeAll(async () => {
    const made = async (mutation: string, variables = {}) => {
      const { data, errors } = await ask(mutation, variables);
      expect(errors).toBeUndefined();
      return Object.values(data ?? {})[0] as { id: string };
    };
    const tea = await made(
      'mutation { createProduct(input: { number: "T", name: "Tea", cost: "4", price: "9", stage: MATURE }) { ... on Product { id } } }',
    );
    const cafe = await made(
      'mutation { createCustomer(input: { kind: COMPANY, name: "Café" }) { ... on Customer { id } } }',
    );
    const sell = 'mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { ... on Order { id } } }';
    for (const [orderedOn, quantity] of [
      ['2024-02-01', 10],
      ['2024-05-01', 30],
    ] as const) {
      const lines = [{ productId: tea.id, quantity, unitPrice: '9' }];
      await made(sell, { input: { number: orderedOn, customerId: cafe.id, channel: 'DIRECT', orderedOn, lines } });
    }
  });

  test('are told event by event across processes, over a socket and over HTTP alike', async () => {
    const { id } = await begin(TEXT);
    const ways = [watchOverSocket(id, over()), await watchOverHttp(id, over())];
    const [socket, http] = (await Promise.all(ways.map(({ rest }) => rest()))).map(eventsOf);
    expect(http).toEqual(socket);
    expect(http?.map(({ seq }) => seq)).toEqual(http?.map((_, index) => index + 1));
    expect(http?.at(-1)).toMatchObject({ __typename: 'AnswerFinished', question: { state: 'ANSWERED' } });
    expect(eventsOf(await (await watchOverHttp(id, { ...over(), afterSeq: 2 })).rest())).toEqual(http?.slice(2));
  });

  test('whose process is killed in the middle say that they were interrupted; tried again they come, and the conversation goes on', async () => {
    const model = await slowModel();
    const { id, conversation } = await begin(TEXT);
    const watched = watchOverSocket(id, over());
    const before: Heard[] = [];
    while (before.at(-1)?.step !== 'WRITING') before.push(...eventsOf([(await watched.next()) as Heard]));
    await model.asked();
    many.subgraph('ai').kill('SIGKILL');
    await once(many.subgraph('ai'), 'exit');
    before.push(...eventsOf(await watched.rest()));
    expect(before.at(-1)?.__typename).not.toBe('AnswerFinished');
    many.restart('ai');
    await model.forget();
    await nobodyIsHeardOf(id);

    const seq = before.at(-1)?.seq ?? 0;
    await eventually(async () => {
      const after = eventsOf(await watchOverSocket(id, { ...over(), afterSeq: seq }).rest());
      expect(after).toMatchObject([{ seq: seq + 1, __typename: 'AnswerFailed', reason: 'INTERRUPTED' }]);
    });
    const retry = 'mutation ($id: ID!) { retryAnswer(questionId: $id) { __typename } }';
    expect((await ask(retry, { id })).data).toEqual({ retryAnswer: { __typename: 'Question' } });
    const again = eventsOf(await watchOverSocket(id, { ...over(), afterSeq: seq + 1 }).rest());
    expect(again.at(-1)).toMatchObject({ __typename: 'AnswerFinished', question: { state: 'ANSWERED' } });

    const next = await begin('And by product?', conversation.id);
    const heard = eventsOf(await watchOverSocket(next.id, over()).rest());
    const [understood] = heard.flatMap(({ interpretation }) => (interpretation ? [interpretation] : []));
    expect(understood?.map(({ label }) => label)).toEqual(['Revenue', 'Q2 2024', 'Q1 2024', 'Product']);
  });

  /** A model that helps with the next answers and says nothing for longer than anybody waits. */
  async function slowModel() {
    const server = await openModelServer();
    onTestFinished(() => server.close());
    server.always(slow({ text: '' }, 60_000));
    const { url: baseUrl, key: apiKey, models } = server;
    const costs = { inputPrice: '0', outputPrice: '0', requestsPerMinute: 100, timeoutSeconds: 12 };
    const input = { name: 'Slow', baseUrl, model: models[0], apiKey, ...costs };
    const create =
      'mutation ($input: CreateLanguageModelInput!) { createLanguageModel(input: $input) { ... on LanguageModel { id } } }';
    const { data } = await ask(create, { input });
    const { id } = data?.createLanguageModel ?? {};
    return {
      asked: () => eventually(async () => expect(server.received).not.toEqual([])),
      forget: () =>
        eventually(async () => {
          const removed = await ask('mutation ($id: ID!) { removeLanguageModel(id: $id) { __typename } }', { id });
          expect(removed.errors).toBeUndefined();
        }),
    };
  }

  /** As if ten seconds had gone by in which nobody said that he still works on the answer. */
  async function nobodyIsHeardOf(id: string): Promise<void> {
    const database = new Client({ connectionString: many.databaseUrl });
    await database.connect();
    await database.query('update ai.questions set alive_until = now() where id = $1', [id]);
    await database.end();
  }
});

async function eventually(holds: () => Promise<void>): Promise<void> {
  for (const begun = Date.now(); ; await sleep(200)) {
    try {
      return await holds();
    } catch (error) {
      if (Date.now() - begun > 15_000) throw error;
    }
  }
}

interface Answer {
  data?: Record<string, ReturnType<typeof JSON.parse>>;
  errors?: { path?: (string | number)[] }[];
}

async function ask(query: string, variables = {}): Promise<Answer> {
  const response = await fetch(`${many.url}/graphql`, post({ query, variables }));
  return (await response.json()) as Answer;
}

async function signIn(): Promise<string> {
  const response = await fetch(`${many.url}/auth/sign-in`, post(PERSON));
  return ((await response.json()) as { accessToken: string }).accessToken;
}

function post(body: object): RequestInit {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}
