import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Metric } from '#kernel/metrics/define-metric';
import { calendarOf } from '../subgraphs/ai/evaluation/calendar-of.ts';
import { evaluate, reportOf, tally } from '../subgraphs/ai/evaluation/evaluate.ts';
import type { Outcome } from '../subgraphs/ai/evaluation/judge.ts';
import { demoQuestions } from '../subgraphs/ai/evaluation/questions/demo.ts';
import { marginParaphrases } from '../subgraphs/ai/evaluation/questions/margin.ts';
import { Role } from '../subgraphs/identity/memberships/role.ts';
import { COLLEAGUES } from './demo/company/colleagues.ts';
import { evaluated } from './evaluation/asking.ts';
import { demoCompany } from './evaluation/companies.ts';
import { type WholeProduct, wholeProduct } from './testing/sample-company.ts';

/** A figure that sales has for the time of this test only. */
vi.mock('../subgraphs/sales/metrics.ts', async (original) => {
  const { metrics } = await original<{ metrics: Metric[] }>();
  const { defineMetric } = await import('#kernel/metrics/define-metric');
  const { sum } = await import('#kernel/metrics/measure');
  const { Direction, MetricUnit } = await import('#kernel/metrics/metric-enums');
  const { ordersFact } = await import('../subgraphs/sales/facts.ts');
  const freight = defineMetric('sales.freight', {
    name: 'Freight',
    description: 'What customers pay for the way of their orders.',
    unit: MetricUnit.MONEY,
    better: Direction.NONE,
    allow: 'sales:order.read',
    value: sum(ordersFact, 'f.freight'),
    words: { en: ['shipping fees'], de: ['Frachtkosten'], vi: ['cước vận chuyển'] },
  });
  return { metrics: [...metrics, freight] };
});

const MINUTE = 60_000;
const SCALE = 0.03;
const viewerEmail = COLLEAGUES.find(({ role }) => role === Role.VIEWER)?.email ?? '';
const TODAY = new Date().toISOString().slice(0, 10);

let product: WholeProduct;
let member: Awaited<ReturnType<typeof demoCompany>>;
beforeAll(async () => {
  product = await wholeProduct();
  member = await demoCompany(product, SCALE);
}, 2 * MINUTE);
afterAll(() => product?.close());

/** Asks one after the other. */
async function askAll({ company }: ReturnType<typeof evaluated>, texts: readonly string[]) {
  const outcomes: (Outcome & { text: string })[] = [];
  for (const text of texts) outcomes.push({ text, ...(await company.ask(text)) });
  return outcomes;
}

test(
  'whoever may not see costs learns nothing of the margin by any wording, and whoever may sees it',
  async () => {
    const viewer = evaluated(product, await member.colleague(viewerEmail), TODAY);
    const owner = evaluated(product, member, TODAY);
    const texts = marginParaphrases(Number(TODAY.slice(0, 4)) - 1);
    expect(texts).toHaveLength(50);
    const [refused, answered] = await Promise.all([askAll(viewer, texts), askAll(owner, texts)]);
    await Promise.all([viewer.close(), owner.close()]);
    const isKept = ({ refusal, figures }: Outcome) => refusal?.kind === 'NO_PERMISSION' && figures.length === 0;
    const isTold = ({ state, figures }: Outcome) => state === 'ANSWERED' && figures.length > 0;
    expect(refused.filter((one) => !isKept(one)).map(({ text }) => text)).toEqual([]);
    expect(answered.filter((one) => !isTold(one)).map(({ text }) => text)).toEqual([]);
  },
  MINUTE,
);

test('a figure that is added to a domain can be asked for in every language at once', async () => {
  const { company, close } = evaluated(product, member, TODAY);
  const year = Number(TODAY.slice(0, 4)) - 1;
  const [truth] = await company.read<{ freight: string }>(
    `select sum(freight) as freight from {sales.orders} o where status <> 'CANCELLED' and extract(year from ordered_on) = ${year}`,
  );
  for (const text of [`shipping fees in ${year}`, `Frachtkosten ${year}`, `cước vận chuyển năm ${year}`]) {
    const { plan, figures } = await company.ask(text);
    expect(plan?.metrics, text).toEqual(['sales.freight']);
    expect(figures.some((figure) => Math.abs(figure - Number(truth?.freight)) < 0.01)).toBe(true);
  }
  await close();
});

test(
  'of the questions of the evaluation at least 85 of 100 are answered rightly, and 90 of 100 without an answer refused',
  async () => {
    const { company, close } = evaluated(product, member, TODAY);
    const verdicts = await evaluate(company, demoQuestions).finally(close);
    const all = tally(verdicts).at(-1);
    const unanswerable = verdicts.filter(({ question }) => 'refusal' in question.expected).length;
    const answerable = verdicts.length - unanswerable;
    expect(answerable).toBeGreaterThanOrEqual(140);
    expect(unanswerable).toBeGreaterThanOrEqual(30);
    expect(all?.rightFigures, reportOf(verdicts)).toBeGreaterThanOrEqual(0.85 * answerable);
    expect(all?.refusedRightly, reportOf(verdicts)).toBeGreaterThanOrEqual(0.9 * unanswerable);
  },
  2 * MINUTE,
);

test(
  'whatever an answer offers to go on with has an answer, too: of every kind of question, in every language',
  async () => {
    const { company, close } = evaluated(product, member, TODAY);
    const silent: string[] = [];
    const waiting = oneOfEachKind().values();
    const goOn = async () => {
      for (const text of waiting) {
        const { conversation, followUps = [] } = await company.ask(text);
        if (followUps.length !== 3) silent.push(`${text}: ${followUps.length} to go on with`);
        for (const followUp of followUps) {
          const { state, refusal } = await company.ask(followUp, conversation);
          if (state !== 'ANSWERED') silent.push(`${text} > ${followUp}: ${refusal?.kind ?? state}`);
        }
      }
    };
    await Promise.all([goOn(), goOn()]);
    await close();
    expect(silent).toEqual([]);
  },
  2 * MINUTE,
);

/** Some thirty questions of the evaluation that have an answer, two of each kind and language. */
function oneOfEachKind(): string[] {
  const answerable = demoQuestions(calendarOf(TODAY)).filter(
    ({ expected, goesOn }) => !('refusal' in expected || goesOn),
  );
  return [...Map.groupBy(answerable, ({ group, language }) => `${group} ${language}`).values()].flatMap((some) =>
    some.slice(0, 2).map(({ text }) => text),
  );
}
