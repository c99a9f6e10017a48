import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askingOf } from './testing/asking-of.ts';
import { colleagueOf } from './testing/colleague-of.ts';
import { type Member, type WholeProduct, wholeProduct } from './testing/sample-company.ts';

const PIN = `mutation ($input: PinChartInput!) { pinChart(input: $input) { __typename
  ... on PinnedChart { id title } ... on UserError { message } } }`;
const PINNED = `{ pinnedCharts { id title question metrics answer { plan { period { from to label } by { key } }
  chart { title spec } headline { segments { text } } figures { id value } evidence { query variables data }
  refusal { kind message } } } }`;
const UNPIN = 'mutation ($id: ID!) { unpinChart(pinnedChartId: $id) { __typename } }';
const RENAME =
  'mutation ($input: RenamePinnedChartInput!) { renamePinnedChart(input: $input) { ... on PinnedChart { title } } }';
const ORDER =
  'mutation ($ids: [ID!]!) { orderPinnedCharts(pinnedChartIds: $ids) { ... on PinnedChartsOrdered { ids } } }';

let product: WholeProduct;
beforeAll(async () => {
  product = await wholeProduct();
}, 120_000);
afterAll(() => product?.close());

/** The owner of a company with figures who has pinned nothing. */
async function newOwner(): Promise<Member> {
  const owner = await product.newMember();
  await product.importSample(owner);
  for (const { id } of await pinned(owner)) await owner.ask(UNPIN, { id });
  return owner;
}

const pinned = async (member: Member) => (await member.ask(PINNED)).data?.pinnedCharts;

/** Asks as a member and pins the first chart of the answer. */
async function pin(member: Member, text: string, title?: string) {
  const { id } = await askingOf(member, '').ask(text);
  const { data, errors } = await member.ask(PIN, { input: { questionId: id, title } });
  return { questionId: id, ...data?.pinChart, code: errors?.[0]?.extensions.code };
}

const codeOf = async (member: Member, query: string, variables: object) =>
  (await member.ask(query, variables)).errors?.[0]?.extensions.code;

describe('who may not', () => {
  test('see, rename, order or unpin: a colleague and another organization; nor pin of a question that is not his', async () => {
    const owner = await newOwner();
    const { id, questionId } = await pin(owner, 'revenue by month in 2024', 'Mine');
    for (const other of [await colleagueOf(owner, product, 'EXECUTIVE'), await product.newMember()]) {
      expect(await pinned(other)).toEqual([]);
      expect((await other.ask(`{ pinnedChart(id: "${id}") { id } }`)).data?.pinnedChart).toBeNull();
      expect(await codeOf(other, UNPIN, { id })).toBe('NOT_FOUND');
      expect(await codeOf(other, RENAME, { input: { id, title: 'Theirs' } })).toBe('NOT_FOUND');
      expect(await codeOf(other, ORDER, { ids: [id] })).toBe('VALIDATION_FAILED');
      expect(await codeOf(other, PIN, { input: { questionId } })).toBe('NOT_FOUND');
    }
    const guest = await colleagueOf(owner, product, 'GUEST');
    expect(await codeOf(guest, PINNED, {})).toBe('FORBIDDEN');
    expect((await pinned(owner)).map(({ title }: { title: string }) => title)).toContain('Mine');
  });

  test('have figures any more: who lost the permission is told so, and sees nothing of before', async () => {
    const owner = await newOwner();
    const manager = await colleagueOf(owner, product, 'MANAGER');
    const { __typename, code } = await pin(manager, 'gross margin by month in 2024');
    expect(__typename, code).toBe('PinnedChart');
    expect((await pinned(manager))[0].answer.chart).not.toBeNull();
    const { data } = await manager.ask('{ viewer { user { id } } }');
    const lower = 'mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { __typename } }';
    await owner.ask(lower, { input: { userId: data?.viewer.user.id, role: 'VIEWER' } });
    await expect
      .poll(async () => (await pinned(manager))[0].answer.refusal?.kind, { timeout: 5_000 })
      .toBe('NO_PERMISSION');
    const [{ answer }] = await pinned(manager);
    expect(answer).toMatchObject({ chart: null, headline: null, figures: [], evidence: [] });
  });

  test('have figures of a module that is off', async () => {
    const owner = await newOwner();
    await pin(owner, 'revenue by month in 2024');
    const turn = 'mutation ($input: SwitchModuleInput!) { switchModule(input: $input) { __typename } }';
    await owner.ask(turn, { input: { module: 'sales', isOn: false } });
    await expect.poll(async () => (await pinned(owner))[0].answer.refusal?.kind, { timeout: 5_000 }).toBe('MODULE_OFF');
    expect((await pinned(owner))[0].answer.chart).toBeNull();
    await owner.ask(turn, { input: { module: 'ai', isOn: false } });
    await expect.poll(() => codeOf(owner, PINNED, {}), { timeout: 5_000 }).toBe('MODULE_DISABLED');
  });

  test('pin what is not there, or more than twelve', async () => {
    const owner = await newOwner();
    const member = await product.newMember();
    const { id } = await askingOf(member, '').ask('Tell me a joke');
    const { data } = await member.ask(PIN, { input: { questionId: id } });
    expect(data?.pinChart.__typename).toBe('NoChartToPin');
    const { questionId } = await pin(owner, 'revenue by month in 2024');
    const another = { input: { questionId } };
    const results: string[] = [];
    for (let index = 0; index < 13; index += 1) results.push((await owner.ask(PIN, another)).data?.pinChart.__typename);
    expect(results.at(-1)).toBe('TooManyPinnedCharts');
    expect(await pinned(owner)).toHaveLength(12);
  });
});

describe('a pinned chart', () => {
  test('is renamed, put first and taken off', async () => {
    const owner = await newOwner();
    const { id: first } = await pin(owner, 'revenue by month in 2024', 'One');
    const { id: second } = await pin(owner, 'orders by month in 2024', 'Two');
    const { data } = await owner.ask(ORDER, { ids: [second] });
    expect(data?.orderPinnedCharts.ids).toEqual([second, first]);
    await owner.ask(RENAME, { input: { id: second, title: ' Orders ' } });
    const titles = (await pinned(owner)).map(({ title }: { title: string }) => title);
    expect(titles).toEqual(['Orders', 'One']);
    expect(await codeOf(owner, RENAME, { input: { id: second, title: ' ' } })).toBe('VALIDATION_FAILED');
    for (const id of [first, second]) expect(await codeOf(owner, UNPIN, { id })).toBeUndefined();
    expect(await pinned(owner)).toEqual([]);
  });

  test('shows the figures of today, each with its proof, and no other', async () => {
    const owner = await newOwner();
    await pin(owner, 'revenue by month in 2024');
    const [before] = await pinned(owner);
    expect(before.answer.refusal).toBeNull();
    expect(before.metrics).toEqual(['sales.revenue']);
    const [evidence] = before.answer.evidence;
    expect((await owner.ask(evidence.query, evidence.variables)).data).toEqual(evidence.data);
    const database = new Client({ connectionString: product.databaseUrl });
    await database.connect();
    await database.query(
      `update sales.order_lines set line_total = line_total * 2 where organization_id = '${owner.organizationId}'`,
    );
    console.log(
      'ROWS',
      (
        await database.query(
          'select line_total, total_x from (select *, 1 total_x from sales.order_lines) t where organization_id = $1',
          [owner.organizationId],
        )
      ).rows,
    );
    await database.end();
    const value = (one: typeof before) => one.answer.figures[0].value;
    await expect.poll(async () => value((await pinned(owner))[0]), { timeout: 5_000 }).toBe(2 * value(before));
  });

  test('stays when its conversation is deleted', async () => {
    const owner = await newOwner();
    const { questionId } = await pin(owner, 'revenue by month in 2024');
    const { data } = await owner.ask(`{ question(id: "${questionId}") { conversation { id } } }`);
    await owner.ask(`mutation { deleteConversation(id: "${data?.question.conversation.id}") { __typename } }`);
    expect((await pinned(owner))[0].answer.chart).not.toBeNull();
  });
});
