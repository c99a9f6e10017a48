import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askingOf } from './testing/asking-of.ts';
import { colleagueOf } from './testing/colleague-of.ts';
import { type Member, type WholeProduct, wholeProduct } from './testing/sample-company.ts';

const PLAN = `plan { kind metrics { key name } period { from to label } against { from to label } by { key name }
  filters { dimension { key } members { key label } } rank { from count } grain horizon chart }`;
const FIELDS = `amendsId ${PLAN} refusal { kind } answer { figures { value } text { segments { text } } }`;
const AMEND = `mutation ($input: AmendQuestionInput!) { amendQuestion(input: $input) { __typename
  ... on Question { id } ... on AmendmentRefused { message part choices } ... on UserError { message } } }`;
const CASES = `{ evaluationCases { nodes { id text language origin kind anchor
  expected { kind by { key } period { from to } } previous { kind } } totalCount } }`;

let product: WholeProduct;
let owner: Member;
let asking: ReturnType<typeof askingOf>;
beforeAll(async () => {
  product = await wholeProduct();
  owner = await product.newMember();
  await product.importSample(owner);
  asking = askingOf(owner, FIELDS);
}, 120_000);
afterAll(() => product?.close());

const amend = async (questionId: string, changes: object, more: object = {}, member = owner) => {
  const { data, errors } = await member.ask(AMEND, { input: { questionId, changes, ...more } });
  return { result: data?.amendQuestion, code: errors?.[0]?.extensions.code };
};

/** The answer under the other plan. */
async function amended(questionId: string, changes: object, more: object = {}) {
  const { result, code } = await amend(questionId, changes, more);
  expect(result?.__typename, JSON.stringify({ result, code })).toBe('Question');
  return asking.ended(result.id);
}

const cases = async (member = owner) => (await member.ask(CASES)).data?.evaluationCases;

describe('who may not', () => {
  test('amend: somebody else of the organization, of another one, a guest, nobody', async () => {
    const { id } = await asking.ask('revenue in 2024');
    const colleague = await colleagueOf(owner, product, 'EXECUTIVE');
    for (const other of [colleague, await product.newMember()]) {
      expect((await amend(id, { by: 'territory' }, {}, other)).code).toBe('NOT_FOUND');
      expect((await other.ask(`{ planChoices(questionId: "${id}") { __typename } }`)).data?.planChoices).toBeNull();
    }
    const guest = await colleagueOf(owner, product, 'GUEST');
    expect((await amend(id, { by: 'territory' }, {}, guest)).code).toBe('FORBIDDEN');
    const response = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: AMEND, variables: { input: { questionId: id, changes: {} } } }),
    });
    expect((await response.json()).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  test('see the corrections: who only asks, and another organization', async () => {
    const { id } = await asking.ask('revenue in 2024');
    await amended(id, { by: 'territory' }, { isWhatIMeant: true });
    const analyst = await colleagueOf(owner, product, 'ANALYST');
    for (const query of [
      CASES,
      '{ evaluationReport { cases } }',
      'mutation { exportEvaluationCases { __typename } }',
    ]) {
      expect((await analyst.ask(query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const stranger = await product.newMember();
    expect((await cases(stranger)).totalCount).toBe(0);
    const [{ id: caseId }] = (await cases()).nodes;
    const remove = `mutation { deleteEvaluationCase(id: "${caseId}") { __typename } }`;
    expect((await stranger.ask(remove)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await analyst.ask(remove)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('have figures by amending that he may not see', async () => {
    const viewer = await colleagueOf(owner, product, 'VIEWER');
    const { id } = await askingOf(viewer, FIELDS).ask('revenue in 2024');
    const { result } = await amend(id, { metrics: ['sales.gross_margin'] }, {}, viewer);
    expect(result).toMatchObject({ __typename: 'AmendmentRefused', part: 'METRIC' });
    expect(result.choices).not.toContain('Gross margin');
    const { data } = await viewer.ask(`{ planChoices(questionId: "${id}") { metrics { key } } }`);
    const keys = data?.planChoices.metrics.map(({ key }: { key: string }) => key);
    expect(keys).toContain('sales.revenue');
    expect(keys).not.toContain('sales.gross_margin');
  });
});

describe('a plan', () => {
  test('shows how a question was understood, as data, with what may be chosen instead', async () => {
    const { id, plan } = await asking.ask('revenue in 2024');
    expect(plan).toMatchObject({
      kind: 'VALUE',
      metrics: [{ key: 'sales.revenue', name: 'Revenue' }],
      period: { from: '2024-01-01', to: '2024-12-31', label: '2024' },
      against: null,
      filters: [],
    });
    const { data } = await owner.ask(`{ planChoices(questionId: "${id}") {
      metrics { key dimensions { key name } } periods { preset label from to } compares { compare from to label } } }`);
    const { metrics, periods, compares } = data?.planChoices ?? {};
    expect(metrics[0].dimensions.map(({ key }: { key: string }) => key)).toContain('territory');
    expect(periods.map(({ label }: { label: string }) => label)).toContain('last quarter');
    expect(compares[0]).toMatchObject({ compare: 'PREVIOUS_PERIOD', from: '2023-01-01', to: '2023-12-31' });
  });

  test('finds members by their first letters, and by names that are spelt almost right', async () => {
    const search = async (letters: string) =>
      (await owner.ask(`{ planMembers(metric: "sales.revenue", by: "customer", search: "${letters}") { label } }`)).data
        ?.planMembers;
    expect(await search('caf')).toEqual([{ label: 'Café Nord' }]);
    expect(await search('Cafe Nort')).toEqual([{ label: 'Café Nord' }]);
    expect(await search('')).not.toEqual([]);
    expect(await search('zzz')).toEqual([]);
  });

  test('is changed and answered anew, and the next question goes on from there', async () => {
    const first = await asking.ask('revenue in 2024');
    const second = await amended(first.id, { by: 'territory' });
    expect(second).toMatchObject({
      state: 'ANSWERED',
      amendsId: first.id,
      plan: { kind: 'BREAKDOWN', by: { key: 'territory' } },
    });
    expect(second.conversation.id).toBe(first.conversation.id);
    expect(second.answer.text.length).toBeGreaterThan(0);
    const third = await asking.ask('and in March 2024?', first.conversation.id);
    expect(third.plan).toMatchObject({ by: { key: 'territory' }, period: { from: '2024-03-01', to: '2024-03-31' } });
  });

  test('is called by what it now is: days, members and kinds follow, each named by the server', async () => {
    const { id } = await asking.ask('revenue in 2024');
    const { data } = await owner.ask(
      '{ planMembers(metric: "sales.revenue", by: "customer", search: "Café") { key label } }',
    );
    const [{ key }] = data?.planMembers ?? [];
    const quarter = await amended(id, {
      period: { from: '2024-01-01', to: '2024-03-31' },
      against: { compare: 'SAME_PERIOD_LAST_YEAR' },
      filters: [{ by: 'customer', in: [key] }],
    });
    expect(quarter.plan).toMatchObject({
      kind: 'COMPARISON',
      period: { label: 'Q1 2024' },
      against: { from: '2023-01-01', to: '2023-03-31' },
      filters: [{ dimension: { key: 'customer' }, members: [{ key, label: 'Café Nord' }] }],
    });
    const next = await amended(quarter.id, { period: { from: '2024-02-01', to: '2024-02-29' }, filters: null });
    expect(next.plan).toMatchObject({
      period: { label: 'February 2024' },
      against: { from: '2023-02-01' },
      filters: [],
    });
    const ranked = await amended(next.id, { by: 'customer', rank: { from: 'BOTTOM', count: 3 }, against: null });
    expect(ranked.plan).toMatchObject({ kind: 'RANKING', rank: { from: 'BOTTOM', count: 3 }, against: null });
    const plain = await amended(ranked.id, { by: null });
    expect(plain.plan).toMatchObject({ kind: 'VALUE', by: null, rank: null });
  });

  test('can be given to a question that was not understood at all', async () => {
    const refused = await asking.ask('What is our employee churn in 2024?');
    expect(refused).toMatchObject({ state: 'REFUSED', plan: null });
    expect((await amend(refused.id, { by: 'territory' })).result).toMatchObject({ part: 'METRIC' });
    const given = await amended(refused.id, {
      metrics: ['sales.orders'],
      period: { from: '2024-01-01', to: '2024-12-31' },
    });
    expect(given).toMatchObject({ state: 'ANSWERED', plan: { metrics: [{ key: 'sales.orders' }] } });
  });

  test.each([
    ['a figure that there is not', { metrics: ['sales.nothing'] }, 'METRIC'],
    ['a dimension that the figure does not have', { by: 'warehouse' }, 'BY'],
    ['no dimension where one is needed', { kind: 'RANKING' }, 'BY'],
    ['members that nobody has', { filters: [{ by: 'customer', in: [randomUUID()] }] }, 'FILTER'],
    [
      'a filter that the figure does not have',
      { metrics: ['sales.revenue'], filters: [{ by: 'warehouse', in: ['x'] }] },
      'FILTER',
    ],
  ])('is not changed to %s, and it is said what would do', async (_what, changes, part) => {
    const { id } = await asking.ask('revenue in 2024');
    const { result } = await amend(id, changes);
    expect(result).toMatchObject({ __typename: 'AmendmentRefused', part });
    expect(result.message).not.toBe('');
  });

  test('is not changed to days that end before they begin', async () => {
    const { id } = await asking.ask('revenue in 2024');
    const { code } = await amend(id, { period: { from: '2024-03-01', to: '2024-02-01' } });
    expect(code).toBe('VALIDATION_FAILED');
  });
});
