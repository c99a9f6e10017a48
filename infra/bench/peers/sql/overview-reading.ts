import type { Pool } from 'pg';
import type { Days, Grain } from './calendar.ts';
import * as sql from './overview-statements.ts';
import { rows } from './rows.ts';

/** Which days to show: the period, the one before it, and the one a year earlier. */
export interface OverviewQuestion {
  organizationId: string;
  period: Days;
  previous: Days;
  lastYear: Days;
  /** Length of the steps of each series. */
  grain: Grain;
}

/** What is summed by day. */
type ByDay<Column extends string> = { day: string } & Record<Column, number>;

/** Something that came or went on a day. */
export interface Change {
  day: string;
  change: number;
}

/** Orders of a step, or of the whole when there is none. */
export interface OrdersOf {
  step: number | null;
  orders: number;
  amount: number | null;
  customers: number;
}

interface Slice {
  key: string;
  label: string;
  value: number;
  previous: number;
  total: number;
  totalPrevious: number;
  members: number;
}

/** Everything by day and step that the figures are made of. */
export async function readFacts(pool: Pool, { organizationId, period, previous, lastYear }: OverviewQuestion) {
  const either = [organizationId, period.from, period.to, previous.from, previous.to];
  const span = [organizationId, previous.from < period.from ? previous.from : period.from, period.to];
  const [lines, newcomers, demand, purchases, units, value, below, latest] = await Promise.all([
    rows<ByDay<'revenue' | 'known' | 'margin'>>(pool, sql.LINES, [...either, lastYear.from, lastYear.to]),
    rows<ByDay<'customers'>>(pool, sql.NEWCOMERS, either),
    rows<ByDay<'units' | 'cost'>>(pool, sql.DEMAND, either),
    rows<ByDay<'spend' | 'rejected' | 'received'>>(pool, sql.PURCHASES, either),
    rows<Change>(pool, sql.STOCK_UNITS, span),
    rows<Change>(pool, sql.STOCK_VALUE, span),
    rows<Change>(pool, sql.BELOW, span),
    rows<{ latest: string | null }>(pool, sql.LATEST, [organizationId]),
  ]);
  return { lines, newcomers, demand, purchases, units, value, below, latestOn: latest[0]?.latest ?? null };
}

export type Facts = Awaited<ReturnType<typeof readFacts>>;

/** Orders of a period and of each of its steps. */
export function readOrders(pool: Pool, organizationId: string, { from, to }: Days, steps: readonly Days[]) {
  return rows<OrdersOf>(pool, sql.ORDERS, [organizationId, from, to, steps.map((step) => step.from)]);
}

/** Revenue taken apart in every way that the page shows. */
export async function readBreakdowns(pool: Pool, { organizationId, period, previous }: OverviewQuestion) {
  const values = [organizationId, period.from, period.to, previous.from, previous.to];
  const read = Object.entries(sql.BREAKDOWNS).map(
    async ([name, text]) => [name, breakdownOf(await rows<Slice>(pool, text, values))] as const,
  );
  return Object.fromEntries(await Promise.all(read));
}

function breakdownOf(slices: readonly Slice[]) {
  const [first] = slices;
  const sum = (column: 'value' | 'previous') => slices.reduce((total, slice) => total + slice[column], 0);
  const [total, totalPrevious] = [first?.total ?? 0, first?.totalPrevious ?? 0];
  const isWhole = !first || first.members <= slices.length;
  return {
    slices: slices.map(({ key, label, value, previous }) => ({ key, label, value, previous })),
    other: isWhole ? null : total - sum('value'),
    otherPrevious: isWhole ? null : totalPrevious - sum('previous'),
    total,
    totalPrevious,
  };
}
