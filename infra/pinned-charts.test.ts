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
let owner: Member;
beforeAll(async () => {
  product = await wholeProduct();
  owner = await product.newMember();
  await product.importSample(owner);
}, 120_000);
afterAll(() => product?.close());

/** Somebody of the company who has pinned nothing yet. */
const newcomer = (role = 'EXECUTIVE') => colleagueOf(owner, product, role);

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
    const mine = await newcomer();
    const { id, questionId } = await pin(mine, 'revenue by month in 2024', 'Mine');
    for (const other of [await newcomer(), await product.newMember()]) {
      expect(await pinned(other)).toEqual([]);
      expect((await other.ask(`{ pinnedChart(id: "${id}") { id } }`)).data?.pinnedChart).toBeNull();
      expect(await codeOf(other, UNPIN, { id })).toBe('NOT_FOUND');
      expect(await codeOf(other, RENAME, { input: { id, title: 'Theirs' } })).toBe('NOT_FOUND');
      expect(await codeOf(other, ORDER, { ids: [id] })).toBe('VALIDATION_FAILED');
      expect(await codeOf(other, PIN, { input: { questionId } })).toBe('NOT_FOUND');
    }
    expect(await codeOf(await newcomer('GUEST'), PINNED, {})).toBe('FORBIDDEN');
    expect((await pinned(mine)).map(({ title }: { title: string }) => title)).toEqual(['Mine']);
  });

  test('have figures any more: who lost the permission is told so, and sees nothing of before', async () => {
    const manager = await newcomer('MANAGER');
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
    const member = await newcomer();
    await pin(member, 'revenue by month in 2024');
    const turn = 'mutation ($input: SwitchModuleInput!) { switchModule(input: $input) { __typename } }';
    const refusal = async () => (await pinned(member))?.[0].answer.refusal?.kind;
    await owner.ask(turn, { input: { module: 'sales', isOn: false } });
    await expect.poll(refusal, { timeout: 5_000 }).toBe('MODULE_OFF');
    expect((await pinned(member))[0].answer.chart).toBeNull();
    await owner.ask(turn, { input: { module: 'ai', isOn: false } });
    await expect.poll(() => codeOf(member, PINNED, {}), { timeout: 5_000 }).toBe('MODULE_DISABLED');
    for (const module of ['sales', 'ai']) await owner.ask(turn, { input: { module, isOn: true } });
    await expect.poll(async () => (await pinned(member))?.[0].answer.chart?.title, { timeout: 5_000 }).toBeDefined();
  });

  test('pin what is not there, or more than twelve', async () => {
    const member = await newcomer();
    const { id } = await askingOf(member, '').ask('Tell me a joke');
    expect((await member.ask(PIN, { input: { questionId: id } })).data?.pinChart.__typename).toBe('NoChartToPin');
    const metrics = ['revenue', 'orders', 'units', 'average order value', 'active customers'];
    const texts = metrics.flatMap((metric) => ['month', 'week', 'quarter'].map((by) => `${metric} by ${by} in 2024`));
    const results: string[] = [];
    for (const text of texts.slice(0, 13)) results.push((await pin(member, text)).__typename);
    expect(results).toEqual([...Array(12).fill('PinnedChart'), 'TooManyPinnedCharts']);
  });
});

describe('a pinned chart', () => {
  test('is pinned once, however often that is asked', async () => {
    const member = await newcomer();
    const { id, questionId } = await pin(member, 'revenue by month in 2024', 'One');
    const { data } = await member.ask(PIN, { input: { questionId, title: 'Two' } });
    expect(data?.pinChart).toMatchObject({ id, title: 'One' });
    expect(await pinned(member)).toHaveLength(1);
  });

  test('is renamed, put first and taken off', async () => {
    const member = await newcomer();
    const { id: first } = await pin(member, 'revenue by month in 2024', 'One');
    const { id: second } = await pin(member, 'orders by month in 2024', 'Two');
    const { data } = await member.ask(ORDER, { ids: [second] });
    expect(data?.orderPinnedCharts.ids).toEqual([second, first]);
    await member.ask(RENAME, { input: { id: second, title: ' Orders ' } });
    const titles = (await pinned(member)).map(({ title }: { title: string }) => title);
    expect(titles).toEqual(['Orders', 'One']);
    expect(await codeOf(member, RENAME, { input: { id: second, title: ' ' } })).toBe('VALIDATION_FAILED');
    for (const id of [first, second]) expect(await codeOf(member, UNPIN, { id })).toBeUndefined();
    expect(await pinned(member)).toEqual([]);
  });

  test('shows the figures of today, each with its proof, and no other', async () => {
    const member = await newcomer();
    await pin(member, 'revenue by month in 2024');
    const [before] = await pinned(member);
    expect(before.answer.refusal).toBeNull();
    expect(before.metrics).toEqual(['sales.revenue']);
    const [evidence] = before.answer.evidence;
    expect((await member.ask(evidence.query, evidence.variables)).data).toEqual(evidence.data);
    await doubleRevenue();
    const figure = (one: typeof before) => one.answer.figures[0].value;
    await expect.poll(async () => figure((await pinned(member))[0]), { timeout: 5_000 }).toBe(2 * figure(before));
    const [after] = await pinned(member);
    expect(largest(after)).toBe(2 * largest(before));
    expect(after.answer.headline.segments).not.toEqual(before.answer.headline.segments);
  });

  test('stays when its conversation is deleted', async () => {
    const member = await newcomer();
    const { questionId } = await pin(member, 'revenue by month in 2024');
    const { data } = await member.ask(`{ question(id: "${questionId}") { conversation { id } } }`);
    await member.ask(`mutation { deleteConversation(id: "${data?.question.conversation.id}") { __typename } }`);
    expect((await pinned(member))[0].answer.chart).not.toBeNull();
  });
});

interface Drawn {
  series: { field: string }[];
  data: Record<string, unknown>[];
}

/** The highest point of its line. */
function largest({ answer }: { answer: { chart: { spec: Drawn } } }): number {
  const { series, data } = answer.chart.spec;
  const field = series[0]?.field ?? '';
  return Math.max(...data.map((row) => Number(row[field] ?? 0)));
}

/** Behind the back of the product, but within the organization: a change is announced to those whose it is. */
async function doubleRevenue() {
  const database = new Client({ connectionString: product.databaseUrl });
  await database.connect();
  await database.query("select set_config('app.organization_id', $1, false)", [owner.organizationId]);
  await database.query('update sales.order_lines set line_total = line_total * 2 where organization_id = $1', [
    owner.organizationId,
  ]);
  await database.end();
}
