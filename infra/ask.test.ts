import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../router/testing/live-client.ts';
import { type Member, type WholeProduct, wholeProduct } from './testing/sample-company.ts';

const ASK = `mutation ($text: String!, $conversationId: ID) {
  ask(input: { text: $text, conversationId: $conversationId }) { ... on Question { id conversation { id } } } }`;
const EVENTS = `subscription ($id: ID!) { answerEvents(questionId: $id) { ... on AnswerEnd { question {
  state seq milliseconds interpretation { part label } refusal { kind message suggestions metric dataFrom dataTo }
  answer { text { segments { text figure } } insights { segments { text } } charts { title spec } followUps
    figures { id name value shown from } evidence { id query variables data } } } } } }`;

let product: WholeProduct;
let owner: Member;
beforeAll(async () => {
  product = await wholeProduct();
  owner = await product.newMember();
  await product.importSample(owner);
});
afterAll(() => product?.close());

/** Asks and waits for the end of the answer. */
async function ask(text: string, conversationId?: string, member = owner) {
  const { data, errors } = await member.ask(ASK, { text, conversationId });
  expect(errors).toBeUndefined();
  const { id, conversation } = data?.ask ?? {};
  const events = connect(product.url, { token: member.token }).subscribe({ query: EVENTS, variables: { id } });
  for (;;) {
    const { data } = (await events.next()) as { data?: Record<string, ReturnType<typeof JSON.parse>> };
    const question = data?.answerEvents.question;
    if (question) return { ...question, id, conversationId: conversation.id };
  }
}

const read = (sentences: { segments: { text: string }[] }[]) =>
  sentences.map(({ segments }) => segments.map(({ text }) => text).join(''));

test('nobody sees the questions of a colleague of another organization, nor goes on in his conversation', async () => {
  const { id, conversationId } = await ask('revenue in 2024');
  const stranger = await product.newMember();
  expect((await stranger.ask('query ($id: ID!) { question(id: $id) { text } }', { id })).data?.question).toBeNull();
  const { errors } = await stranger.ask(ASK, { text: 'And by territory?', conversationId });
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('a question is understood, answered from the graph, and each of its figures can be proven by asking again', async () => {
  const question = await ask('revenue by month in 2024');
  expect(question.state, JSON.stringify(question)).toBe('ANSWERED');
  expect(question.interpretation.map(({ label }: { label: string }) => label)).toEqual(['Revenue', '2024', 'MONTH']);
  const [evidence] = question.answer.evidence;
  const again = await owner.ask(evidence.query, evidence.variables);
  expect(again.data).toEqual(evidence.data);
  const shown = question.answer.text.flatMap(({ segments }: { segments: { figure?: string }[] }) =>
    segments.filter(({ figure }) => figure),
  );
  expect(shown.length).toBeGreaterThan(0);
  expect(read(question.answer.text)[0]).toMatch(/^Revenue: .*\(2024\)\.$/);
  expect(question.answer.charts[0].spec).toMatchObject({ version: 1, kind: 'line' });
});

test('rows that are asked for are shown, each with its day and its figure', async () => {
  const { answer } = await ask('list the orders of 2024');
  const [{ spec }] = answer.charts;
  expect(spec).toMatchObject({ kind: 'table', x: { field: 'name' }, more: [{ field: 'detail' }, { field: 'on' }] });
  expect(spec.data.length).toBeGreaterThan(0);
  for (const row of spec.data) expect(row).toMatchObject({ on: expect.stringMatching(/^2024-/), value: 1 });
});

test('a conversation goes on: the next question need not say it all again', async () => {
  const first = await ask('revenue in 2024');
  const second = await ask('and by category?', first.conversationId);
  expect(second.interpretation.map(({ label }: { label: string }) => label)).toEqual(['Revenue', '2024', 'Category']);
});

test('what has no answer is refused with what would have one', async () => {
  expect(await ask('What is our employee churn in 2024?')).toMatchObject({
    state: 'REFUSED',
    refusal: { kind: 'NO_SUCH_METRIC' },
  });
  expect(await ask('Tell me a joke')).toMatchObject({ state: 'REFUSED', refusal: { kind: 'NOT_BUSINESS' } });
});

test('where a period has no data, the refusal says which has, and its suggestion has an answer', async () => {
  const { refusal } = await ask('revenue in 1999');
  expect(refusal).toMatchObject({ kind: 'NO_DATA', metric: 'sales.revenue', dataFrom: expect.stringMatching(/^20/) });
  expect(refusal.message).toMatch(/There is no Revenue in that time: its data runs from .+ to .+\./);
  expect((await ask(refusal.suggestions[0])).state).toBe('ANSWERED');
});

test('a conversation is renamed, its answers are rated, and it is deleted for good, by nobody else', async () => {
  const { id, conversationId } = await ask('revenue in 2024');
  const stranger = await product.newMember();
  const rename = `mutation ($id: ID!) { renameConversation(input: { id: $id, title: "Last year" }) { ... on Conversation { title } } }`;
  const rate = `mutation ($id: ID!) { rateAnswer(input: { questionId: $id, rating: BAD, correction: "I meant billed" }) {
    ... on Question { rating correction } } }`;
  const remove = 'mutation ($id: ID!) { deleteConversation(id: $id) { ... on ConversationDeleted { id } } }';
  for (const [document, subject] of [
    [rename, conversationId],
    [rate, id],
    [remove, conversationId],
  ] as const) {
    expect((await stranger.ask(document, { id: subject })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  }
  expect((await owner.ask(rename, { id: conversationId })).data?.renameConversation).toEqual({ title: 'Last year' });
  expect((await owner.ask(rate, { id })).data?.rateAnswer).toEqual({ rating: 'BAD', correction: 'I meant billed' });
  expect((await owner.ask(remove, { id: conversationId })).data?.deleteConversation).toEqual({ id: conversationId });
  expect((await owner.ask('query ($id: ID!) { question(id: $id) { text } }', { id })).data?.question).toBeNull();
});
