import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { ChangeFeed } from '#kernel/events/changes';
import { configureModels } from '../subgraphs/ai/models/egress/allowed-hosts.ts';
import { lendModel } from './evaluation/lend-model.ts';
import { type ModelServer, openModelServer } from './model-server/open-model-server.ts';
import { slow } from './model-server/reply.ts';
import { eventsOf, type Heard, watchOverHttp, watchOverSocket } from './testing/answer-events.ts';
import { colleagueOf } from './testing/colleague-of.ts';
import { type Member, type WholeProduct, wholeProduct } from './testing/sample-company.ts';

const ASK = `mutation ($text: String!, $conversationId: ID) { ask(input: { text: $text, conversationId: $conversationId }) {
  __typename ... on Question { id conversation { id } } ... on UserError { message } } }`;
const STOP = 'mutation ($id: ID!) { stopAnswer(questionId: $id) { ... on Question { state failure } } }';
const RETRY = `mutation ($id: ID!) { retryAnswer(questionId: $id) {
  __typename ... on Question { state } ... on UserError { message } } }`;
const EXPORT = `query ($id: ID!, $format: ExportFormat!) {
  conversationExport(id: $id, format: $format) { fileName mediaType content } }`;
const SEARCH = `query ($search: String!) { conversations(search: $search) { nodes { id } } }`;
const TEXT = 'Compare our revenue in Q1 and Q2 2024';
/** How long a model keeps an answer waiting, in the middle of it. */
const PAUSE_SECONDS = 2;

let product: WholeProduct;
let owner: Member;
let model: ModelServer;
let forget: (() => Promise<void>) | undefined;
beforeAll(async () => {
  [product, model] = await Promise.all([wholeProduct(), openModelServer()]);
  configureModels({ hosts: ['127.0.0.1'] });
  model.always(slow({ text: '' }, 60_000));
  owner = await product.newMember();
  await product.importSample(owner);
  await sellInSecondQuarter();
}, 120_000);
afterEach(async () => {
  await forget?.();
  forget = undefined;
});
afterAll(async () => {
  configureModels({ hosts: [] });
  await model?.close();
  await product?.close();
});

/** So that there is a change, which a model could find words for. */
async function sellInSecondQuarter(): Promise<void> {
  const { data } = await owner.ask('{ customers(first: 1) { nodes { id } } products(first: 1) { nodes { id } } }');
  const [customerId, productId] = [data?.customers.nodes[0].id, data?.products.nodes[0].id];
  const lines = [{ productId, quantity: 30, unitPrice: '9.5' }];
  const input = { number: 'SO-2', customerId, channel: 'DIRECT', orderedOn: '2024-05-06', lines };
  const record = 'mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { __typename } }';
  expect((await owner.ask(record, { input })).data).toEqual({ recordOrder: { __typename: 'Order' } });
}

async function ask(text = TEXT, member = owner, conversationId?: string) {
  const { data, errors } = await member.ask(ASK, { text, conversationId });
  expect(errors).toBeUndefined();
  return data?.ask;
}

/** Asks what a model is going to write about, which takes its time. */
async function askSlowly(member = owner): Promise<string> {
  const { url, key, models } = model;
  forget ??= await lendModel(owner, { url, key, model: models[0] ?? '', timeoutSeconds: PAUSE_SECONDS });
  return (await ask(TEXT, member)).id;
}

const over = (member: Member, afterSeq = 0) => ({ url: product.url, token: member.token, afterSeq });
const overSocket = (id: string, afterSeq?: number, member = owner) => watchOverSocket(id, over(member, afterSeq));
const overHttp = (id: string, afterSeq?: number, member = owner) => watchOverHttp(id, over(member, afterSeq));
const all = async (id: string) => eventsOf(await overSocket(id).rest());
const seqs = (heard: readonly Heard[]) => heard.map(({ seq }) => seq);
const codeOf = async (member: Member, query: string, variables: object) =>
  (await member.ask(query, variables)).errors?.[0]?.extensions.code;

/** Hears a stream until the figures are there and words are waited for. */
async function untilWriting(next: () => Promise<unknown>): Promise<Heard[]> {
  const heard: Heard[] = [];
  while (heard.at(-1)?.step !== 'WRITING') heard.push(...eventsOf([(await next()) as Heard]));
  return heard;
}

/** Who listens for changes, from now on. */
function countListeners(): Set<unknown> {
  const listeners = new Set<unknown>();
  const feed = product.started[0]?.runtime.feed as ChangeFeed;
  const onChange = feed.onChange.bind(feed);
  const counted = vi.spyOn(feed, 'onChange').mockImplementation((listener) => {
    const forget = onChange(listener);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      forget();
    };
  });
  onTestFinished(() => counted.mockRestore());
  return listeners;
}

describe('who may not', () => {
  test('watch, stop, try again, take away or find: a colleague, another organization, a guest, nobody', async () => {
    const { id, conversation } = await ask();
    const colleague = await colleagueOf(owner, product, 'EXECUTIVE');
    const guest = await colleagueOf(owner, product, 'GUEST');
    const others: [Member, string][] = [
      [colleague, 'NOT_FOUND'],
      [await product.newMember(), 'NOT_FOUND'],
      [guest, 'FORBIDDEN'],
    ];
    for (const [other, code] of others) {
      expect(await overSocket(id, 0, other).rest()).toEqual([{ code }]);
      expect(await (await overHttp(id, 0, other)).rest()).toEqual([{ code }]);
      expect(await codeOf(other, STOP, { id })).toBe(code);
      expect(await codeOf(other, RETRY, { id })).toBe(code);
      const taken = await other.ask(EXPORT, { id: conversation.id, format: 'JSON' });
      expect(taken.data?.conversationExport ?? null).toBeNull();
      expect((await other.ask(SEARCH, { search: 'month' })).data?.conversations?.nodes ?? []).toEqual([]);
    }
    expect((await watchOverSocket(id, { url: product.url }).closed).code).toBe(4403);
    expect((await watchOverHttp(id, { url: product.url })).status).toBe(401);
  });

  test('go on listening when the session has ended', async () => {
    const colleague = await colleagueOf(owner, product, 'EXECUTIVE');
    const { data } = await colleague.ask('{ viewer { user { id } } }');
    const id = await askSlowly(colleague);
    const [socket, http] = [overSocket(id, 0, colleague), await overHttp(id, 0, colleague)];
    await untilWriting(socket.next);
    await untilWriting(http.next);
    await owner.ask('mutation ($id: ID!) { endSessionsOf(userId: $id) { count } }', { id: data?.viewer.user.id });
    expect((await socket.closed).code).toBe(4403);
    expect((await http.rest()).at(-1)).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await watchOverSocket(id, over(colleague)).closed).code).toBe(4403);
  });
});

describe('the events of an answer', () => {
  test('come in order, each once, to everybody who watches by either way, and end with the whole answer', async () => {
    const { id } = await ask();
    const ways = [overSocket(id), overSocket(id), await overHttp(id)];
    const [heard = [], ...others] = (await Promise.all(ways.map(({ rest }) => rest()))).map(eventsOf);
    expect(others).toEqual([heard, heard]);
    expect(seqs(heard)).toEqual(heard.map((_, index) => index + 1));
    const kinds = heard.map(({ __typename, step }) => step ?? __typename);
    expect(kinds.slice(0, 4)).toEqual(['UNDERSTANDING', 'QuestionUnderstood', 'FETCHING', 'WRITING']);
    expect(kinds).toContain('ChartDrawn');
    expect(kinds.indexOf('AnswerFinished')).toBe(kinds.length - 1);
    expect(heard.at(-1)?.question).toEqual({ state: 'ANSWERED', failure: null });

    const answer = `query ($id: ID!) { question(id: $id) { answer {
      text { segments { text } } insights { segments { text } } recommendations { segments { text } } charts { title } } } }`;
    const { text, insights, recommendations, charts } = (await owner.ask(answer, { id })).data?.question.answer ?? {};
    const sentences = (part: string) => heard.filter((one) => one.part === part).map(({ segments }) => ({ segments }));
    expect([sentences('TEXT'), sentences('INSIGHT'), sentences('RECOMMENDATION')]).toEqual([
      text,
      insights,
      recommendations,
    ]);
    expect(heard.flatMap(({ chart }) => chart ?? [])).toEqual(charts);
  });

  test('come later, too, from any place on, and none after the last', async () => {
    const { id } = await ask();
    const heard = await all(id);
    for (const { seq } of heard) expect(await overSocket(id, seq).rest()).toEqual(heard.slice(seq));
    expect(await (await overHttp(id, 3)).rest()).toEqual(heard.slice(3));
  });

  test('go on behind the last one that arrived when the socket is dropped in the middle', async () => {
    const id = await askSlowly();
    const first = overSocket(id);
    const before = await untilWriting(first.next);
    first.close();
    const after = eventsOf(await overSocket(id, before.at(-1)?.seq).rest());
    expect([...before, ...after]).toEqual(await all(id));
    expect(after.at(-1)?.__typename).toBe('AnswerFinished');
  });

  test('leave nothing behind when nobody listens any more', async () => {
    const listeners = countListeners();
    const id = await askSlowly();
    const [socket, http] = [overSocket(id), await overHttp(id)];
    await untilWriting(socket.next);
    await untilWriting(http.next);
    expect(listeners.size).toBe(3);
    socket.close();
    http.leave();
    await vi.waitFor(() => expect(listeners.size).toBe(1));
    await owner.ask(STOP, { id });
    await vi.waitFor(() => expect(listeners.size).toBe(0));
  });
});

describe('an answer', () => {
  test('stops at once when its asker says so, the model is left alone, and it can be tried again', async () => {
    const id = await askSlowly();
    const watched = overSocket(id);
    const before = await untilWriting(watched.next);
    await vi.waitFor(() => expect(model.received.at(-1)?.isHungUp).toBe(false));
    expect((await owner.ask(RETRY, { id })).data?.retryAnswer.__typename).toBe('NothingToRetry');

    const begun = performance.now();
    expect((await owner.ask(STOP, { id })).data?.stopAnswer).toEqual({ state: 'FAILED', failure: 'STOPPED' });
    const after = eventsOf(await watched.rest());
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(after.at(-1)).toMatchObject({ __typename: 'AnswerFailed', reason: 'STOPPED' });
    await vi.waitFor(() => expect(model.received.at(-1)?.isHungUp).toBe(true));

    await forget?.();
    forget = undefined;
    expect((await owner.ask(RETRY, { id })).data?.retryAnswer).toEqual({
      __typename: 'Question',
      state: 'UNDERSTANDING',
    });
    const again = eventsOf(await overSocket(id, after.at(-1)?.seq).rest());
    expect(again.map(({ step }) => step).filter(Boolean)).toEqual(['UNDERSTANDING', 'FETCHING', 'WRITING']);
    expect(again.at(-1)).toMatchObject({
      __typename: 'AnswerFinished',
      question: { state: 'ANSWERED', failure: null },
    });
    const whole = [...before, ...after, ...again];
    expect(seqs(whole)).toEqual(whole.map((_, index) => index + 1));
    expect((await owner.ask(RETRY, { id })).data?.retryAnswer.__typename).toBe('NothingToRetry');
    expect((await owner.ask(STOP, { id })).data?.stopAnswer).toEqual({ state: 'ANSWERED', failure: null });
  });

  test('is one of two at once for one person, however many he asks for at the same moment', async () => {
    const first = await askSlowly();
    const asked = await Promise.all(Array.from({ length: 5 }, () => ask()));
    const taken = asked.filter(({ __typename }) => __typename === 'Question');
    expect(taken).toHaveLength(1);
    expect(asked.filter(({ __typename }) => __typename === 'TooManyAnswers')).toHaveLength(4);
    await owner.ask(STOP, { id: first });
    const next = await ask();
    expect(next.__typename).toBe('Question');
    for (const { id } of [...taken, next]) await owner.ask(STOP, { id });
  });
});

describe('a conversation', () => {
  test('is taken away with all that proves its figures, as data and to read', async () => {
    const { id, conversation } = await ask('revenue in 2024');
    await all(id);
    const other = await ask('what are our profits on the moon?', owner, conversation.id);
    await all(other.id);
    const taken = async (format: string) =>
      (await owner.ask(EXPORT, { id: conversation.id, format })).data?.conversationExport;

    const data = await taken('JSON');
    expect(data).toMatchObject({ fileName: 'revenue in 2024.json', mediaType: 'application/json' });
    const { title, questions } = JSON.parse(data.content);
    expect([title, questions.map(({ state }: { state: string }) => state)]).toEqual([
      'revenue in 2024',
      ['ANSWERED', 'REFUSED'],
    ]);
    const [{ figures, evidence }] = questions.map(({ answer }: { answer: unknown }) => answer);
    expect(figures[0].shown).toBeTruthy();
    expect((await owner.ask(evidence[0].query, evidence[0].variables)).data).toEqual(evidence[0].data);

    const text = await taken('MARKDOWN');
    expect(text).toMatchObject({ fileName: 'revenue in 2024.md', mediaType: 'text/markdown' });
    expect(text.content).toContain('## revenue in 2024');
    expect(text.content).toContain(figures[0].shown);
    expect(text.content).toContain('```graphql');
  });

  test('is taken away as words: nothing in it becomes a link, a picture or a tag where it is read', async () => {
    const { id, conversation } = await ask('![x](https://evil.example/a.png) <img src=x> [a](javascript:b) `c`');
    await all(id);
    const { data } = await owner.ask(EXPORT, { id: conversation.id, format: 'MARKDOWN' });
    expect(data?.conversationExport.content).not.toMatch(/(?<!\\)(!\[|\]\(|<img|https:\/\/)/);
  });

  test('is found by what was asked in it, not by its title alone', async () => {
    const first = await ask('revenue in 2024');
    await all(first.id);
    const later = await ask('number of orders by territory in 2024', owner, first.conversation.id);
    await all(later.id);
    const { nodes } = (await owner.ask(SEARCH, { search: 'orders by territory' })).data?.conversations ?? {};
    expect(nodes).toEqual([{ id: first.conversation.id }]);
    expect((await owner.ask(SEARCH, { search: 'nobody ever asked' })).data?.conversations.nodes).toEqual([]);
  });
});
