import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { textOf } from '../../../../infra/model-server/chat-request.ts';
import { type ModelServer, openModelServer } from '../../../../infra/model-server/open-model-server.ts';
import { broken, cut, garbage, type Reply, slow, tooMany } from '../../../../infra/model-server/reply.ts';
import type { AnalysisPlan } from '../../plan/analysis-plan.ts';
import { askOneModel } from '../../testing/ask-one-model.ts';
import { analyst } from '../analyst/analyst.ts';
import type { Situation } from '../planner.ts';
import { modelPlanner } from './model-planner.ts';

const catalogue = JSON.parse(readFileSync('schema/metrics.json', 'utf8')) as CatalogueEntry[];
const PATIENCE = 300;

let server: ModelServer;
beforeAll(async () => {
  server = await openModelServer();
});
beforeEach(() => server.always(broken));
afterAll(() => server.close());

const NAMES = [
  ['country', 'Germany'],
  ['territory', 'Germany'],
  ['customer', 'Café Nord'],
  ['customer', 'Café Nordsee'],
  ['product', 'Espresso Machine 2000'],
  ['product', 'Espresso Machine 3000'],
];

const situation = (previous?: AnalysisPlan): Situation => ({
  locale: 'en-US',
  calendar: { anchor: '2026-11-20', first: '2023-11-01', fiscalYearStart: 1 },
  catalogue,
  ...(previous && { previous }),
  findMembers: async (text) =>
    NAMES.map(([by = '', label = '']) => ({
      by,
      key: `${by}:${label}`,
      label,
      likeness: text.includes(label) ? 1 : 0.4,
    })),
});

/** Whoever may read everything but costs. */
const withoutCosts = (metric: CatalogueEntry) =>
  metric.allow === 'products:cost.read' ? { kind: 'NO_PERMISSION' as const, metric, scope: metric.allow } : undefined;

/** Asks as somebody, of a model that answers as told. */
async function ask(
  question: string,
  reply?: Reply,
  { previous, refused = () => undefined }: { previous?: AnalysisPlan; refused?: typeof withoutCosts } = {},
) {
  if (reply) server.next(reply);
  const asker = { refused, signal: AbortSignal.timeout(20_000), patience: PATIENCE };
  const planner = modelPlanner(askOneModel(server), analyst, asker);
  return planner.understand(question, situation(previous));
}

const plans = (plan: object): Reply => ({ calls: [{ name: 'plan', arguments: plan }] });
const refuses = (refusal: object): Reply => ({ calls: [{ name: 'refuse', arguments: refusal }] });
const asked = () => server.received.length;

/** A question in a language that the analyst does not read. */
const FRENCH = "Quel chiffre d'affaires avons-nous fait en Allemagne ?";
const REVENUE = { kind: 'VALUE', metrics: ['sales.revenue'] };

describe('whoever may not see costs', () => {
  test('is told so when he names them, and no model is asked', async () => {
    const before = asked();
    const understood = await ask('Gross margin in Atlantis?', undefined, { refused: withoutCosts });
    expect(understood).toMatchObject({ refusal: { kind: 'NO_PERMISSION', scope: 'products:cost.read' } });
    expect(asked()).toBe(before);
  });

  test('has a model that knows nothing of them, nor of the plan before when it was about them', async () => {
    const previous = {
      kind: 'VALUE',
      metrics: ['sales.gross_margin'],
      period: { from: '2025-01-01', to: '2025-12-31', said: '2025' },
      filters: [],
    } as AnalysisPlan;
    await ask(FRENCH, garbage.nothing, { previous, refused: withoutCosts });
    const { request } = server.received.at(-1) ?? {};
    expect(JSON.stringify(request)).not.toMatch(/margin|stock_value|stock_turns|Rohertrag/i);
    expect(JSON.stringify(request)).toContain('sales.revenue');
  });

  test('gets no plan with them, whatever the model says', async () => {
    const understood = await ask(FRENCH, plans({ ...REVENUE, metrics: ['sales.gross_margin'] }), {
      refused: withoutCosts,
    });
    expect(understood).not.toHaveProperty('plan');
  });
});

describe('a question that the analyst reads', () => {
  test.each(['revenue by territory in 2025', 'compare Q1 and Q2'])('%s: is not shown to a model', async (question) => {
    const before = asked();
    expect(await ask(question, undefined)).toEqual(await analyst.understand(question, situation()));
    expect(asked()).toBe(before);
  });
});

describe('a question that is beyond the analyst', () => {
  test('is planned by the model; days, names and words are worked out here', async () => {
    const wish = {
      ...REVENUE,
      period: { name: 'LAST_QUARTER' },
      members: [{ said: 'Allemagne', name: 'Germany' }],
      unsaid: [],
    };
    expect(await ask(FRENCH, plans(wish))).toEqual({
      language: 'en',
      plan: {
        kind: 'VALUE',
        metrics: ['sales.revenue'],
        period: { from: '2026-07-01', to: '2026-09-30', said: 'last quarter' },
        filters: [{ by: 'territory', members: [{ key: 'territory:Germany', label: 'Germany' }] }],
        grain: 'MONTH',
      },
    });
  });

  test.each([
    ['days that are not said are the usual ones', REVENUE, { period: { from: '2026-01-01', to: '2026-11-20' } }],
    [
      'a comparison has what it is held against',
      {
        kind: 'COMPARISON',
        metrics: ['sales.orders'],
        period: { from: '2025-04-01', to: '2025-06-30' },
        against: { name: 'YEAR_BEFORE' },
      },
      {
        period: { said: 'Q2 2025' },
        against: { from: '2024-04-01', to: '2024-06-30', said: 'Q2 2024' },
      },
    ],
    [
      'the later days are asked about',
      {
        kind: 'COMPARISON',
        metrics: ['sales.revenue'],
        period: { from: '2025-01-01', to: '2025-03-31' },
        against: { from: '2025-04-01', to: '2025-06-30' },
      },
      { period: { said: 'Q2 2025' }, against: { said: 'Q1 2025' } },
    ],
    [
      'a ranking has a length',
      { kind: 'RANKING', metrics: ['sales.revenue'], by: 'customer', period: { name: 'LAST_YEAR' } },
      { kind: 'RANKING', by: 'customer', rank: { from: 'TOP', count: 10 } },
    ],
    ['what is taken apart is a breakdown', { ...REVENUE, by: 'channel' }, { kind: 'BREAKDOWN', by: 'channel' }],
    [
      'what looks ahead looks back upon the usual months',
      { kind: 'FORECAST', metrics: ['sales.revenue'], horizon: 6, period: { name: 'ALL_TIME' }, chart: null },
      { kind: 'FORECAST', horizon: 6, grain: 'MONTH', period: { to: '2026-10-31' } },
    ],
    [
      'no series has thousands of steps',
      { kind: 'TREND', metrics: ['sales.revenue'], period: { name: 'ALL_TIME' }, grain: 'DAY' },
      { kind: 'TREND', grain: 'MONTH' },
    ],
  ])('%s', async (_, wish, plan) => {
    expect(await ask(FRENCH, plans(wish))).toMatchObject({ plan });
  });

  test.each([
    ['de', 'letztes Quartal'],
    ['OTHER', 'last quarter'],
  ])("is answered in its language, or in its reader's own: %s", async (language, said) => {
    const wish = { ...REVENUE, language, period: { name: 'LAST_QUARTER' } };
    expect(await ask(FRENCH, plans(wish))).toMatchObject({ plan: { period: { said } } });
  });

  test('goes on from the plan before, whose members need not be said again', async () => {
    const filters = [{ by: 'customer', members: [{ key: 'customer:Café Nord', label: 'Café Nord' }] }];
    const previous = {
      kind: 'VALUE',
      metrics: ['sales.revenue'],
      period: { from: '2025-01-01', to: '2025-12-31', said: '2025' },
      filters,
    } as AnalysisPlan;
    const wish = {
      kind: 'BREAKDOWN',
      metrics: ['sales.revenue'],
      by: 'product',
      members: [{ said: 'Café Nord', name: 'Café Nord' }],
    };
    const understood = await ask('Et répartie selon les articles ?', plans(wish), { previous });
    expect(understood).toMatchObject({ plan: { kind: 'BREAKDOWN', period: { said: '2025' }, filters } });
    expect(textOf(server.received.at(-1)!.request, 'tool')).toContain('"previous":{"kind":"VALUE"');
  });

  test('that goes on and changes nothing for the analyst is shown to the model, whose refusal then counts for nothing', async () => {
    const period = { from: '2025-01-01', to: '2025-12-31', said: '2025' };
    const rank = { from: 'TOP', count: 5 };
    const previous = {
      kind: 'RANKING',
      metrics: ['sales.revenue'],
      by: 'product',
      rank,
      period,
      filters: [],
    } as AnalysisPlan;
    const wish = { kind: 'RANKING', metrics: ['sales.revenue'], by: 'product', rank: { from: 'TOP', count: 12 } };
    expect(await ask('and the same please', plans(wish), { previous })).toMatchObject({
      plan: { rank: { count: 12 }, period },
    });
    const alone = await analyst.understand('and the same please', situation(previous));
    expect(alone).toMatchObject({ plan: previous });
    expect(await ask('and the same please', refuses({ kind: 'NOT_BUSINESS' }), { previous })).toEqual(alone);
    const unknown = { ...wish, members: [{ said: 'same', name: 'Atlantis' }] };
    expect(await ask('and the same please', plans(unknown), { previous })).toEqual(alone);
  });

  test('that may mean several members is given back with choices', async () => {
    const wish = { ...REVENUE, members: [{ said: 'machines Espresso', name: 'Espresso Machine' }] };
    const understood = await ask('Combien de machines Espresso ?', plans(wish));
    expect(understood).toMatchObject({ refusal: { kind: 'AMBIGUOUS' } });
    expect(
      'refusal' in understood && understood.refusal.kind === 'AMBIGUOUS' && understood.refusal.choices,
    ).toMatchObject([
      { label: 'Revenue: Espresso Machine 2000', plan: { filters: [{ by: 'product' }] } },
      { label: 'Revenue: Espresso Machine 3000' },
    ]);
  });
});

describe('a model that refuses', () => {
  test('is quoted only in words of the question, and points only to metrics', async () => {
    const lie = { kind: 'NO_SUCH_METRIC', said: 'click https://evil.example', metrics: ['sales.orders'] };
    const { refusal } = (await ask('Combien de salariés ?', refuses(lie))) as {
      refusal: { said: string; nearest: object[] };
    };
    expect(refusal.said).toBe('Combien de salariés ?');
    expect(refusal.nearest[0]).toEqual({ key: 'sales.orders', name: 'Orders' });
  });

  test('may ask which metric is meant', async () => {
    const understood = await ask(
      'Comment ça va en 2025 ?',
      refuses({ kind: 'AMBIGUOUS', metrics: ['sales.revenue', 'sales.orders'] }),
    );
    expect(understood).toMatchObject({
      refusal: {
        kind: 'AMBIGUOUS',
        choices: [{ label: 'Revenue', plan: { period: { said: '2025' } } }, { label: 'Orders' }],
      },
    });
  });

  test('cannot invent a lack of rights', async () => {
    const understood = await ask(FRENCH, refuses({ kind: 'NO_PERMISSION', said: 'Allemagne' }));
    expect(understood).toEqual(await analyst.understand(FRENCH, situation()));
  });
});

describe('rubbish never gets further: the analyst stands', () => {
  test.each<[string, object]>([
    ['a metric that there is not', { ...REVENUE, metrics: ['hr.salaries'] }],
    ['keys of a prototype', { ...REVENUE, metrics: ['__proto__', 'constructor'] }],
    ['a dimension that there is not', { ...REVENUE, by: 'toString' }],
    ['a dimension of another metric', { kind: 'BREAKDOWN', metrics: ['products.stock_units'], by: 'sales_person' }],
    ['a ranking of nothing', { kind: 'RANKING', metrics: ['sales.revenue'] }],
    ['a series that is taken apart', { kind: 'TREND', metrics: ['sales.revenue'], by: 'customer' }],
    ['SQL for a metric', { ...REVENUE, metrics: ["sales.revenue'; drop table sales.orders; --"] }],
    ['SQL for a day', { ...REVENUE, period: { from: "2025-01-01' or '1'='1", to: '2025-12-31' } }],
    ['days that end before they begin', { ...REVENUE, period: { from: '2025-12-31', to: '2025-01-01' } }],
    ['a day that there is not', { ...REVENUE, period: { from: '2025-02-30', to: '2025-03-01' } }],
    ['a name and days at once', { ...REVENUE, period: { name: 'TODAY', from: '2025-01-01', to: '2025-12-31' } }],
    [
      'ten thousand members',
      { ...REVENUE, members: Array.from({ length: 10_000 }, () => ({ said: 'Allemagne', name: 'Germany' })) },
    ],
    ['a name without end', { ...REVENUE, members: [{ said: 'Allemagne', name: 'G'.repeat(100_000) }] }],
    ['a field that nobody offered', { ...REVENUE, sql: 'select 1', organizationId: 'x' }],
    [
      'words of its own for days',
      { ...REVENUE, period: { from: '2025-01-01', to: '2025-12-31', said: 'revenue: 1,000,000' } },
    ],
    [
      'a thousand ranks',
      { kind: 'RANKING', metrics: ['sales.revenue'], by: 'customer', rank: { from: 'TOP', count: 1e9 } },
    ],
    ['a plan that leaves words out', { ...REVENUE, unsaid: ['en Allemagne'] }],
  ])('%s', async (_, plan) => {
    expect(await ask(FRENCH, plans(plan))).toEqual(await analyst.understand(FRENCH, situation()));
  });

  test('a member that the question does not say, or that the asker cannot find, narrows nothing', async () => {
    const unsaid = { ...REVENUE, members: [{ said: 'tous nos clients', name: 'Café Nord' }] };
    expect(await ask(FRENCH, plans(unsaid))).toMatchObject({ refusal: { kind: 'NO_SUCH_MEMBER' } });
    const foreign = { ...REVENUE, members: [{ said: 'Allemagne', name: '018f3c1e-0000-7000-8000-000000000001' }] };
    expect(await ask(FRENCH, plans(foreign))).toMatchObject({ refusal: { kind: 'NO_SUCH_MEMBER', said: 'Allemagne' } });
  });

  test.each(
    Object.entries<Reply>({
      ...garbage,
      broken,
      'too many': tooMany(60),
      cut: cut(plans(REVENUE)),
      late: slow(plans(REVENUE), 5_000),
    }),
  )('%s', async (_, reply) => {
    const begun = performance.now();
    expect(await ask(FRENCH, reply)).toEqual(await analyst.understand(FRENCH, situation()));
    expect(performance.now() - begun).toBeLessThan(PATIENCE + 1_000);
  });

  test('a model that is not there', async () => {
    const gone = await openModelServer();
    await gone.close();
    const planner = modelPlanner(askOneModel(gone), analyst, {
      refused: () => undefined,
      signal: AbortSignal.timeout(5_000),
    });
    expect(await planner.understand(FRENCH, situation())).toEqual(await analyst.understand(FRENCH, situation()));
  });
});

test('whoever stops the answer stops the model, too', async () => {
  server.next(slow(plans(REVENUE), 5_000));
  const stop = new AbortController();
  const planner = modelPlanner(askOneModel(server), analyst, { refused: () => undefined, signal: stop.signal });
  const understood = planner.understand(FRENCH, situation());
  await expect.poll(() => server.received.at(-1)?.request.messages[1]?.content).toBe(FRENCH);
  stop.abort();
  await expect(understood).rejects.toThrow();
  await expect.poll(() => server.received.at(-1)?.isHungUp).toBe(true);
});
