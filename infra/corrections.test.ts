import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PortableCase } from '../subgraphs/ai/corrections/portable-case.ts';
import { reportOnCases } from './evaluation/report-on-cases.ts';
import { openModelServer } from './model-server/open-model-server.ts';
import { askingOf } from './testing/asking-of.ts';
import { colleagueOf } from './testing/colleague-of.ts';
import { type Member, type WholeProduct, wholeProduct } from './testing/sample-company.ts';

const PLAN = `plan { kind metrics { key name } period { from to label } against { from to label } by { key name }
  filters { dimension { key } members { key label } } rank { from count } grain horizon chart }`;
const FIELDS = `amendsId ${PLAN} refusal { kind } answer { figures { value } text { segments { text } } }`;
const AMEND = `mutation ($input: AmendQuestionInput!) { amendQuestion(input: $input) { __typename
  ... on Question { id } ... on AmendmentRefused { message part choices } ... on UserError { message } } }`;
const CASES = `{ evaluationCases { nodes { id text language origin kind anchor acceptedAt
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
    for (const mutation of ['acceptEvaluationCase', 'deleteEvaluationCase']) {
      const change = `mutation { ${mutation}(id: "${caseId}") { __typename } }`;
      expect((await stranger.ask(change)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect((await analyst.ask(change)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
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

describe('what people say that their words mean', () => {
  let person: Awaited<ReturnType<typeof colleagueOf>>;
  let theirs: ReturnType<typeof askingOf>;
  const rate = (questionId: string, rating: string | null) =>
    person.ask('mutation ($input: RateAnswerInput!) { rateAnswer(input: $input) { __typename } }', {
      input: { questionId, rating },
    });
  /** The case that came of some words. */
  const caseOf = async (text: string) =>
    (await cases()).nodes.find((one: { text: string }) => one.text === text) as
      | { id: string; [field: string]: unknown }
      | undefined;
  const act = async (mutation: string, id: string): Promise<string> =>
    (await owner.ask(`mutation { ${mutation}(id: "${id}") { __typename } }`)).data?.[mutation].__typename;
  const handedOut = async () => {
    const { data } = await owner.ask(
      'mutation { exportEvaluationCases { ... on EvaluationCasesExport { count file } } }',
    );
    return data?.exportEvaluationCases as { count: number; file: { cases: PortableCase[] } };
  };
  /** Asks, and changes how it was understood; answers with the id of the question. */
  const correct = async (text: string, changes: object, more: object = { isWhatIMeant: true }): Promise<string> => {
    const { id } = await theirs.ask(text);
    await amend(id, changes, more, person);
    return id;
  };

  beforeAll(async () => {
    person = await colleagueOf(owner, product, 'ANALYST');
    theirs = askingOf(person, FIELDS);
  });

  test('is kept when they say so, and shows nothing of who said it', async () => {
    await correct('Umsatz 2024', { by: 'territory' });
    expect(await caseOf('Umsatz 2024')).toMatchObject({
      language: 'de',
      origin: 'CORRECTED',
      kind: 'BREAKDOWN',
      acceptedAt: null,
      expected: { kind: 'BREAKDOWN', by: { key: 'territory' }, period: { from: '2024-01-01', to: '2024-12-31' } },
      previous: null,
    });
    expect(JSON.stringify(await cases())).not.toContain(person.email);
  });

  test('is not kept when they only look at something else', async () => {
    await correct('orders in May 2024', { by: 'territory' }, {});
    expect(await caseOf('orders in May 2024')).toBeUndefined();
  });

  test('is kept by a rating, too: a good one confirms, a bad one with another plan corrects, none forgets', async () => {
    const { id } = await theirs.ask('orders in 2024');
    await rate(id, 'GOOD');
    expect(await caseOf('orders in 2024')).toMatchObject({ origin: 'CONFIRMED', kind: 'VALUE' });
    await rate(id, 'BAD');
    expect(await caseOf('orders in 2024')).toBeUndefined();
    await amend(id, { by: 'territory' }, {}, person);
    expect(await caseOf('orders in 2024')).toMatchObject({ origin: 'CORRECTED', kind: 'BREAKDOWN' });
    await rate(id, null);
    expect(await caseOf('orders in 2024')).toBeUndefined();
  });

  test('is handed out once it is accepted, which another meaning ends, and is gone when it is deleted', async () => {
    const text = 'units in 2024';
    const id = await correct(text, { by: 'territory' });
    const kept = await caseOf(text);
    const isHandedOut = async () => (await handedOut()).file.cases.some((one) => one.text === text);
    expect(await isHandedOut()).toBe(false);
    expect(await act('acceptEvaluationCase', kept?.id ?? '')).toBe('EvaluationCase');
    expect((await caseOf(text))?.acceptedAt).not.toBeNull();
    expect(await isHandedOut()).toBe(true);
    await amend(id, { by: 'customer' }, { isWhatIMeant: true }, person);
    expect(await caseOf(text)).toMatchObject({ acceptedAt: null, expected: { by: { key: 'customer' } } });
    expect(await isHandedOut()).toBe(false);
    expect(await act('deleteEvaluationCase', kept?.id ?? '')).toBe('EvaluationCaseDeleted');
    expect(await caseOf(text)).toBeUndefined();
    const { data } = await owner.ask('{ auditEntries(first: 50) { nodes { action subjectId } } }');
    const written = data?.auditEntries.nodes.flatMap((entry: { action: string; subjectId: string | null }) =>
      entry.subjectId === kept?.id ? entry.action : [],
    );
    expect(written).toEqual(['ai.EvaluationCaseDeleted', 'ai.EvaluationCaseAccepted']);
  });

  test('is held against the analyst, and counted by kind of question', async () => {
    const { id } = await theirs.ask('revenue by customer in 2024');
    await rate(id, 'GOOD');
    await correct('revenue in March 2024', { by: 'territory' });
    const { data } = await owner.ask(
      '{ evaluationReport { cases right kinds { kind cases right } misunderstood { text expected { by { key } } understood { by { key } } refusal { kind } } } }',
    );
    const { cases: all, right, kinds, misunderstood } = data?.evaluationReport ?? {};
    const texts = misunderstood.map(({ text }: { text: string }) => text);
    expect(misunderstood).toContainEqual({
      text: 'revenue in March 2024',
      expected: { by: { key: 'territory' } },
      understood: { by: null },
      refusal: null,
    });
    expect(texts).not.toContain('revenue by customer in 2024');
    expect(all - right).toBe(texts.length);
    const sum = (field: string) =>
      kinds.reduce((so: number, kind: Record<string, number>) => so + (kind[field] ?? 0), 0);
    expect([sum('cases'), sum('right')]).toEqual([all, right]);
  });

  test('is held against the analyst and a language model on another machine, from the file alone', async () => {
    const { id } = await theirs.ask('What is our employee churn in 2024?');
    const plan = { metrics: ['sales.orders'], period: { from: '2024-01-01', to: '2024-12-31' } };
    await amend(id, plan, { isWhatIMeant: true }, person);
    await act('acceptEvaluationCase', (await caseOf('What is our employee churn in 2024?'))?.id ?? '');
    const file = join(mkdtempSync(join(tmpdir(), 'a-ems-cases-')), 'corrections.json');
    writeFileSync(file, JSON.stringify((await handedOut()).file));

    const server = await openModelServer();
    server.always({ calls: [{ name: 'plan', arguments: { ...plan, kind: 'VALUE', members: [], unsaid: [] } }] });
    const [model = ''] = server.models;
    const report = await reportOnCases([file], { url: server.url, model, key: server.key });
    await server.close();
    rmSync(dirname(file), { recursive: true });
    const [alone, helped] = report.split(`The analyst with ${model}`);
    expect(alone).toMatch(/in all +1 +0\n\nWrong:\nen: "What is our employee churn in 2024\?": NO_SUCH_METRIC/);
    expect(helped).toMatch(/value +1 +1\nin all +1 +1$/);
    await expect(reportOnCases([file])).rejects.toThrow('cannot be read');
  });
});
