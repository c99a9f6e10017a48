import type { Pool } from 'pg';
import { type Days, stepsOf, sumsOf } from './calendar.ts';
import { measuresOf } from './overview-measures.ts';
import {
  type Facts,
  type OrdersOf,
  type OverviewQuestion,
  readBreakdowns,
  readFacts,
  readOrders,
} from './overview-reading.ts';

/** A period, whole and in steps, with the orders of each. */
interface Cut {
  whole: Days;
  steps: readonly Days[];
  orders: readonly OrdersOf[];
}

/** Every figure of the overview page. */
export async function answerOverview(pool: Pool, question: OverviewQuestion) {
  const { organizationId, period, previous, lastYear, grain } = question;
  const read = async (whole: Days): Promise<Cut> => {
    const steps = stepsOf(whole, grain);
    return { whole, steps, orders: await readOrders(pool, organizationId, whole, steps) };
  };
  const [{ latestOn, ...facts }, current, before, breakdowns] = await Promise.all([
    readFacts(pool, question),
    read(period),
    read(previous),
    readBreakdowns(pool, question),
  ]);
  const yearAgo = stepsOf(lastYear, grain);
  const againstLastYear = pointsOf(
    current.steps,
    sumsOf(current.steps, facts.lines, 'revenue'),
    sumsOf(yearAgo, facts.lines, 'revenue'),
  );
  return { metrics: metricsOf({ ...facts, latestOn }, current, before), latestOn, againstLastYear, ...breakdowns };
}

function metricsOf(facts: Facts, current: Cut, before: Cut) {
  const [value, previous] = [current, before].map(({ whole, orders }) =>
    measuresOf(
      [whole],
      facts,
      orders.filter(({ step }) => step === null),
    ),
  );
  const [values, previousValues] = [current, before].map(({ steps, orders }) =>
    measuresOf(steps, facts, byStep(steps, orders)),
  );
  return Object.fromEntries(
    Object.keys(value ?? {}).map((key) => {
      const series = pointsOf(current.steps, values?.[key] ?? [], previousValues?.[key] ?? []);
      return [key, { current: value?.[key]?.[0] ?? null, previous: previous?.[key]?.[0] ?? null, series }];
    }),
  );
}

/** Orders in the order of the steps, none where none were. */
function byStep(steps: readonly Days[], orders: readonly OrdersOf[]): OrdersOf[] {
  const found = new Map(orders.map((one) => [one.step, one]));
  return steps.map((_, index) => found.get(index + 1) ?? { step: index + 1, orders: 0, amount: 0, customers: 0 });
}

function pointsOf(steps: readonly Days[], values: readonly (number | null)[], previous: readonly (number | null)[]) {
  return steps.map(({ from, to }, index) => ({
    from,
    to,
    value: values[index] ?? null,
    previous: previous[index] ?? null,
  }));
}
