import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Metric } from '#kernel/metrics/define-metric';
import { evaluate, reportOf, tally } from '../subgraphs/ai/evaluation/evaluate.ts';
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

test(
  'whoever may not see costs learns nothing of the margin by any wording, and whoever may sees it',
  async () => {
    const viewer = await evaluated(product, await member.colleague(viewerEmail), TODAY);
    const owner = await evaluated(product, member, TODAY);
    const answers = marginParaphrases(Number(TODAY.slice(0, 4)) - 1);
    expect(answers).toHaveLength(50);
    const leaks: string[] = [];
    const unseen: string[] = [];
    for (const text of answers) {
      const asked = await viewer.company.ask(text);
      if (asked.state !== 'REFUSED' || asked.refusal?.kind !== 'NO_PERMISSION' || asked.figures.length > 0)
        leaks.push(text);
      const control = await owner.company.ask(text);
      if (control.state !== 'ANSWERED' || control.figures.length === 0) unseen.push(text);
    }
    await Promise.all([viewer.close(), owner.close()]);
    expect(leaks).toEqual([]);
    expect(unseen).toEqual([]);
  },
  MINUTE,
);

test('a figure that is added to a domain can be asked for in every language at once', async () => {
  const { company, close } = await evaluated(product, member, TODAY);
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
    const { company, close } = await evaluated(product, member, TODAY);
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
