import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresOf, type ReadTables } from '../subgraphs/ai/evaluation/figures-of.ts';
import type { Days } from '../subgraphs/ai/evaluation/question.ts';
import { evaluated } from './evaluation/asking.ts';
import { askingOf } from './testing/asking-of.ts';
import { colleagueOf } from './testing/colleague-of.ts';
import { type Member, type WholeProduct, wholeProduct } from './testing/sample-company.ts';
import type { Rows } from './testing/sample-files.ts';
import { quietShop, strangeShop, thisMonday } from './testing/shop-story.ts';

const BRIEF = `{ morningBrief { state message at findings { metric from to isGood surprise question
  sentences { segments { text figure } } chart { spec } figures { id value from } evidence { id query variables data } } } }`;
const SUGGESTIONS = '{ suggestions(first: 6) { question reason } }';
const OF_COSTS = ['sales.gross_margin', 'sales.gross_margin_rate', 'products.stock_value', 'products.stock_turns'];

let product: WholeProduct;
let owner: Member;
beforeAll(async () => {
  product = await wholeProduct();
  owner = await ownerOf(strangeShop());
}, 120_000);
afterAll(() => product?.close());

async function ownerOf(rows: Rows): Promise<Member> {
  const member = await product.newMember();
  await product.importRows(member, rows);
  return member;
}

interface Finding {
  metric: string;
  from: string;
  to: string;
  isGood: boolean | null;
  surprise: number;
  question: string | null;
  sentences: { segments: { text: string; figure: string | null }[] }[];
  chart: { spec: { data: unknown[] } } | null;
  figures: { id: string; value: number | null; from: object }[];
  evidence: { id: string; query: string; variables: Record<string, unknown>; data: unknown }[];
}

interface Brief {
  state: string;
  message: string | null;
  at: string | null;
  findings: Finding[];
}

/** The brief of somebody, once it is prepared. */
async function briefOf(member: Member): Promise<Brief> {
  for (;;) {
    const { data, errors } = await member.ask(BRIEF);
    if (errors) throw new Error(JSON.stringify(errors));
    if (data?.morningBrief.state !== 'PREPARING') return data?.morningBrief;
  }
}

const read = ({ sentences }: Finding) =>
  sentences.map(({ segments }) => segments.map(({ text }) => text).join('')).join(' ');

/** What is suggested to somebody, once all has been tried. */
async function suggestedTo(member: Member): Promise<{ question: string; reason: string }[]> {
  for (let tried = -1; ; ) {
    const { data, errors } = await member.ask(SUGGESTIONS);
    if (errors) throw new Error(JSON.stringify(errors));
    const { suggestions } = data ?? {};
    if (suggestions.length === 6 || suggestions.length === tried) return suggestions;
    tried = suggestions.length;
  }
}

/** The figure of some days by SQL that knows nothing of metrics. */
async function truthOf(metric: string, period: Days, read: ReadTables): Promise<number> {
  if (metric !== 'sales.top_customer_share')
    return (await figuresOf({ kind: 'VALUE', metrics: [metric], period }, read)).current;
  const [row] = await read<{ share: string }>(
    `select max(sold) / sum(sold) as share from (select sum(line_total) as sold from {sales.order_lines} l
      where ordered_on between '${period[0]}' and '${period[1]}' group by customer_id) as customers`,
  );
  return Number(row?.share);
}

/** Asks all of them, one after the other. */
async function allAnswer(member: Member, suggested: readonly { question: string }[]): Promise<void> {
  expect(suggested.length).toBeGreaterThan(3);
  const { ask } = askingOf(member, 'refusal { message }');
  for (const { question } of suggested) expect(await ask(question), question).toMatchObject({ state: 'ANSWERED' });
}

const codesOf = async (member: Member) =>
  Promise.all([BRIEF, SUGGESTIONS].map(async (query) => (await member.ask(query)).errors?.[0]?.extensions.code));

describe('who may not', () => {
  test('ask is told and suggested nothing', async () => {
    const guest = await colleagueOf(owner, product, 'GUEST');
    expect(await codesOf(guest)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  test('see costs learns nothing that rests on them, and whoever may is told', async () => {
    const viewer = await colleagueOf(owner, product, 'VIEWER');
    const { findings } = await briefOf(viewer);
    expect(findings.length).toBeGreaterThan(0);
    for (const key of OF_COSTS) expect(JSON.stringify(findings)).not.toContain(key);
    const questions = (await suggestedTo(viewer)).map(({ question }) => question).join(' ');
    expect(questions).not.toMatch(/margin|stock value|stock turns/i);
    expect((await briefOf(owner)).findings.map(({ metric }) => metric)).toContain('sales.gross_margin_rate');
  });

  test('see a company sees none of what is prepared for its people', async () => {
    await briefOf(owner);
    expect(await briefOf(await product.newMember())).toMatchObject({ state: 'NO_DATA', findings: [] });
  });

  test('use a module hears nothing of it', async () => {
    const other = await ownerOf(strangeShop());
    expect((await briefOf(other)).state).toBe('READY');
    const turn = 'mutation ($input: SwitchModuleInput!) { switchModule(input: $input) { __typename } }';
    await other.ask(turn, { input: { module: 'sales', isOn: false } });
    await expect.poll(async () => (await briefOf(other)).findings, { timeout: 5_000 }).toEqual([]);
    expect(JSON.stringify(await suggestedTo(other))).not.toMatch(/revenue|orders/i);
    await other.ask(turn, { input: { module: 'ai', isOn: false } });
    await expect.poll(() => codesOf(other), { timeout: 5_000 }).toEqual(['MODULE_DISABLED', 'MODULE_DISABLED']);
  });
});

describe('a company', () => {
  test('without data is told so', async () => {
    const { state, message, at } = await briefOf(await product.newMember());
    expect({ state, message }).toEqual({ state: 'NO_DATA', message: expect.stringMatching(/not enough history/) });
    expect(at).not.toBeNull();
  });

  test('in which every week is like the other hears that nothing moved', async () => {
    const quiet = await ownerOf(quietShop());
    expect(await briefOf(quiet)).toMatchObject({
      state: 'NOTHING_NEW',
      message: expect.stringMatching(/Nothing moved/),
      findings: [],
    });
  });
});

describe('the brief', () => {
  test('tells of the week in which something happened, in up to three findings of different metrics', async () => {
    const { state, findings } = await briefOf(owner);
    expect(state).toBe('READY');
    expect(findings.length).toBeGreaterThan(1);
    expect(findings.length).toBeLessThanOrEqual(3);
    expect(new Set(findings.map(({ metric }) => metric)).size).toBe(findings.length);
    const week = {
      from: thisMonday().subtract({ weeks: 1 }).toString(),
      to: thisMonday().subtract({ days: 1 }).toString(),
    };
    for (const finding of findings) expect(finding).toMatchObject(week);
    for (const { surprise } of findings) expect(surprise).toBeGreaterThan(1);
  });

  test('says who moved it, and whether that is good', async () => {
    const { findings } = await briefOf(owner);
    const margin = findings.find(({ metric }) => metric === 'sales.gross_margin_rate');
    expect(margin).toMatchObject({ isGood: false });
    const moved = findings.find((finding) => read(finding).includes('moved it most'));
    expect(moved && read(moved)).toMatch(/East|Poland|Tea House|Shops/);
  });

  test('has no figure that whoever reads it could not read himself', async () => {
    const { findings } = await briefOf(owner);
    for (const { evidence, figures, sentences } of findings) {
      for (const { query, variables, data } of evidence) {
        expect((await owner.ask(query, variables)).data).toEqual(data);
      }
      const shown = sentences.flatMap(({ segments }) => segments.flatMap(({ figure }) => figure ?? []));
      expect(figures.map(({ id }) => id)).toEqual(expect.arrayContaining(shown));
    }
  });

  test('has the figures that the tables have', async () => {
    const { company, close } = evaluated(product, owner, '');
    const { findings } = await briefOf(owner);
    const before = thisMonday().subtract({ weeks: 2 });
    for (const { metric, from, to, figures } of findings) {
      const now = await truthOf(metric, [from, to], company.read);
      const then = await truthOf(metric, [before.toString(), before.add({ days: 6 }).toString()], company.read);
      for (const figure of [now, then, now - then]) {
        const isThere = figures.some(({ value }) => Math.abs((value ?? Number.NaN) - figure) < 0.000_1);
        expect(isThere, `${metric}: ${figure}`).toBe(true);
      }
    }
    await close();
  });

  test('is prepared once for all who have the same rights, and apart for everybody else', async () => {
    const other = await ownerOf(strangeShop());
    const [one, two] = [await colleagueOf(other, product, 'ANALYST'), await colleagueOf(other, product, 'ANALYST')];
    const { at } = await briefOf(one);
    expect((await briefOf(two)).at).toBe(at);
    expect((await briefOf(other)).at).not.toBe(at);
  });
});

describe('suggestions', () => {
  test('all have an answer, and are others for another role', async () => {
    const colleagues = await Promise.all(['MEMBER', 'VIEWER'].map((role) => colleagueOf(owner, product, role)));
    const suggested = await Promise.all([owner, ...colleagues].map(suggestedTo));
    const forRole = suggested.map((all) => all.find(({ reason }) => reason === 'ROLE')?.question);
    expect(new Set(forRole).size).toBeGreaterThan(1);
    await Promise.all([owner, ...colleagues].map((member, index) => allAnswer(member, suggested[index] ?? [])));
  });

  test('begin with what changed', async () => {
    const [first] = await suggestedTo(owner);
    const { findings } = await briefOf(owner);
    expect(first).toEqual({ question: findings[0]?.question, reason: 'CHANGED' });
  });

  test('go on from what somebody asked before, and from what nobody else did', async () => {
    const asker = await colleagueOf(owner, product, 'ANALYST');
    const { ask } = askingOf(asker, '');
    expect(await ask('average order value by territory')).toMatchObject({ state: 'ANSWERED' });
    const suggested = await suggestedTo(asker);
    const history = suggested.filter(({ reason }) => reason === 'HISTORY');
    expect(history.length).toBeGreaterThan(0);
    for (const { question } of history) expect(question).toMatch(/average order value/i);
    await allAnswer(asker, suggested);
    const other = await suggestedTo(await colleagueOf(owner, product, 'ANALYST'));
    expect(other.filter(({ reason }) => reason === 'HISTORY')).toEqual([]);
  });
});
