import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configureModels } from '../subgraphs/ai/models/egress/allowed-hosts.ts';
import { type ModelServer, openModelServer } from './model-server/open-model-server.ts';
import { broken, cut, garbage, type Reply, slow, tooMany } from './model-server/reply.ts';
import { eventsOf, watchOverHttp } from './testing/answer-events.ts';
import { type Member, type WholeProduct, wholeProduct } from './testing/sample-company.ts';

/** Whatever happens to models, an answer has ended by then. */
const PATIENCE_MS = 35_000;
const HANGS: Reply = slow({ text: '' }, 120_000);
/** In a language that the analyst does not read. */
const FRENCH = "Quel chiffre d'affaires avons-nous fait ?";
const ENGLISH = 'Compare our revenue in Q1 and Q2 2024';
const REVENUE: Reply = {
  calls: [
    {
      name: 'plan',
      arguments: {
        kind: 'VALUE',
        metrics: ['sales.revenue'],
        period: { from: '2024-01-01', to: '2024-12-31' },
        members: [],
        unsaid: [],
      },
    },
  ],
};

let product: WholeProduct;
const servers: ModelServer[] = [];
beforeAll(async () => {
  product = await wholeProduct();
  configureModels({ hosts: ['127.0.0.1'] });
}, 60_000);
afterAll(async () => {
  configureModels({ hosts: [] });
  await Promise.all(servers.map((server) => server.close()));
  await product?.close();
});

/** Somebody whose company sold something in the first two quarters of 2024. */
async function somebody(): Promise<Member> {
  const owner = await product.newMember();
  await product.importSample(owner);
  const { data } = await owner.ask('{ customers(first: 1) { nodes { id } } products(first: 1) { nodes { id } } }');
  const [customerId, productId] = [data?.customers.nodes[0].id, data?.products.nodes[0].id];
  const lines = [{ productId, quantity: 30, unitPrice: '9.5' }];
  const input = { number: 'SO-2', customerId, channel: 'DIRECT', orderedOn: '2024-05-06', lines };
  await owner.ask('mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { __typename } }', { input });
  return owner;
}

async function modelOf(member: Member, name: string, changes: object = {}): Promise<ModelServer> {
  const server = await openModelServer();
  servers.push(server);
  const { url: baseUrl, key: apiKey, models } = server;
  const costs = { inputPrice: '0', outputPrice: '0', requestsPerMinute: 10_000, timeoutSeconds: 2 };
  const input = { name, baseUrl, apiKey, model: models[0], ...costs, ...changes };
  const create = `mutation ($input: CreateLanguageModelInput!) { createLanguageModel(input: $input) { __typename } }`;
  expect((await member.ask(create, { input })).data?.createLanguageModel.__typename).toBe('LanguageModel');
  return server;
}

const limit = (member: Member, input: object) =>
  member.ask('mutation ($input: UpdateAskLimitsInput!) { updateAskLimits(input: $input) { __typename } }', { input });

/** Asks and hears all events; how it ended, and how long that took. */
async function answer(member: Member, text: string) {
  const begun = performance.now();
  const ask = 'mutation ($text: String!) { ask(input: { text: $text }) { ... on Question { id } } }';
  const { id } = (await member.ask(ask, { text })).data?.ask ?? {};
  const events = eventsOf(await (await watchOverHttp(id, { url: product.url, token: member.token })).rest());
  const milliseconds = performance.now() - begun;
  const read = 'query ($id: ID!) { question(id: $id) { state answeredBy fallback refusal { kind } } }';
  const { data } = await member.ask(read, { id });
  return { last: events.at(-1)?.__typename, milliseconds, ...data?.question };
}

/** The requests to language models, the first one first. */
async function log(member: Member) {
  const fields =
    'modelName purpose outcome inputTokens outputTokens cost totalMs user { id } question { id kind answeredBy }';
  const { data, errors } = await member.ask(`{ modelRequests(order: CREATED_AT_ASC) { nodes { ${fields} } } }`);
  expect(errors).toBeUndefined();
  return data?.modelRequests.nodes;
}

describe('an answer ends in an event, by the analyst and within 35 s', { concurrent: true }, () => {
  test('when three models are silent for as long as they like', { timeout: 90_000 }, async () => {
    const owner = await somebody();
    for (const name of ['First', 'Second', 'Third']) {
      (await modelOf(owner, name, { timeoutSeconds: 30 })).always(HANGS);
    }
    const [worded, planned] = await Promise.all([answer(owner, ENGLISH), answer(owner, FRENCH)]);
    const byAnalyst = { answeredBy: null, fallback: 'NO_MODEL_ANSWERED' };
    expect(worded).toMatchObject({ last: 'AnswerFinished', state: 'ANSWERED', ...byAnalyst });
    expect(planned).toMatchObject({ last: 'QuestionRefused', state: 'REFUSED', ...byAnalyst });
    expect(Math.max(worded.milliseconds, planned.milliseconds)).toBeLessThan(PATIENCE_MS);
    const outcomes = (await log(owner)).map(({ outcome }: { outcome: string }) => outcome);
    expect(new Set(outcomes)).toEqual(new Set(['TIMED_OUT']));
  });

  const FAULTS: Record<string, Reply> = {
    'is out of order': broken,
    'wants fewer requests': tooMany(1),
    'cuts its streams': cut({ text: '{"finding":0,"text":"Revenue rose' }, 2),
    'is too slow': HANGS,
    'dribbles without an end': { ...garbage.endless, dribbles: 20 },
    'answers with a page': garbage.noJson,
    'answers in other JSON': garbage.otherJson,
    chats: garbage.chatter,
  };

  test('whatever goes wrong with a model, while everybody else is served', { timeout: 90_000 }, async () => {
    const [owner, colleague] = await Promise.all([somebody(), product.newMember()]);
    const server = await modelOf(owner, 'Faulty');
    for (const [fault, reply] of Object.entries(FAULTS)) {
      server.always(reply);
      const ended = answer(owner, ENGLISH);
      const begun = performance.now();
      const { errors } = await colleague.ask(
        '{ orders(first: 1) { totalCount } metrics(keys: ["sales.revenue"]) { key } }',
      );
      expect([fault, errors]).toEqual([fault, undefined]);
      expect(performance.now() - begun, fault).toBeLessThan(5_000);
      const { milliseconds, ...rest } = await ended;
      expect({ fault, ...rest }).toMatchObject({ fault, last: 'AnswerFinished', state: 'ANSWERED', answeredBy: null });
      expect(milliseconds, fault).toBeLessThan(PATIENCE_MS);
    }
  });
});

describe('a language model', () => {
  test('is asked when the one before it fails, and the log says what each took and what for', async () => {
    const owner = await somebody();
    const first = await modelOf(owner, 'First', { inputPrice: '1', outputPrice: '2' });
    const second = await modelOf(owner, 'Second', { inputPrice: '2', outputPrice: '4' });
    await limit(owner, { routing: 'ORDER' });
    first.always(broken);
    second.always(REVENUE);
    const answered = await answer(owner, FRENCH);
    expect(answered).toMatchObject({ last: 'AnswerFinished', state: 'ANSWERED', answeredBy: 'Second' });
    const asker = (await owner.ask('{ viewer { user { id } } }')).data?.viewer.user;
    const question = { kind: 'VALUE', answeredBy: 'Second' };
    const logged = await log(owner);
    expect(logged.slice(0, 2)).toMatchObject([
      { modelName: 'First', purpose: 'PLAN', outcome: 'UNAVAILABLE', cost: '0.00000000', user: asker, question },
      { modelName: 'Second', purpose: 'PLAN', outcome: 'ANSWERED', user: asker, question },
    ]);
    const [, { inputTokens, outputTokens, cost, totalMs }] = logged;
    expect(Number(cost)).toBeCloseTo((inputTokens * 2 + outputTokens * 4) / 1_000_000, 8);
    expect(Math.min(inputTokens, outputTokens, totalMs)).toBeGreaterThan(0);
  });

  test('hears nothing of who has reached the limit of a person, or once the budget is spent', async () => {
    const owner = await somebody();
    const server = await modelOf(owner, 'Only', { inputPrice: '1', outputPrice: '2' });
    server.always(REVENUE);
    await limit(owner, { requestsPerDay: 1 });
    expect(await answer(owner, FRENCH)).toMatchObject({ state: 'ANSWERED', answeredBy: 'Only' });
    const heard = server.received.length;
    const refused = { last: 'QuestionRefused', state: 'REFUSED', answeredBy: null };
    expect(await answer(owner, FRENCH)).toMatchObject({ ...refused, fallback: 'QUOTA_REACHED' });
    await limit(owner, { requestsPerDay: 100, monthlyBudget: '0' });
    expect(await answer(owner, FRENCH)).toMatchObject({ ...refused, fallback: 'BUDGET_SPENT' });
    await limit(owner, { withoutBudget: true, isForbidden: true });
    expect(await answer(owner, FRENCH)).toMatchObject({ ...refused, fallback: 'FORBIDDEN' });
    expect(server.received).toHaveLength(heard);
  });
});
