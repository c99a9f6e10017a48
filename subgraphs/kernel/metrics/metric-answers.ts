import { LRUCache } from 'lru-cache';
import type { Context } from '#kernel/graph/context';
import { checkSize, readCursor, writeCursor } from '#kernel/graph/page';
import type { Metric } from './define-metric.ts';
import { type Compare, type Grain, MetricUnit } from './metric-enums.ts';
import type { DimensionFilter, Scan } from './metric-query.ts';
import { breakdownStatement, isAdditive, rowsStatement, type Slicing, seriesStatement } from './metric-statements.ts';
import type { MetricBreakdown, MetricPoint, MetricRows, MetricValue } from './metric-types.ts';
import { comparedPeriod, type Period, type PeriodRequest, resolvePeriod, steps, suitableGrain } from './period.ts';

/** What every question about a metric says. */
export interface MetricQuestion {
  period: PeriodRequest;
  compare?: Compare | undefined;
  filter?: readonly DimensionFilter[] | undefined;
}

interface Resolved {
  period: Period;
  previousPeriod: Period | null;
}

/** The figure over a period, with its comparison. */
export async function answerValue(context: Context, metric: Metric, question: MetricQuestion): Promise<MetricValue> {
  const periods = await resolve(context, metric, question);
  return context.metrics.shared(context, metric, ['value', periods, question.filter], async () => {
    const statement = seriesStatement(metric, scansOf(periods), question.filter ?? []);
    const rows = await context.read<StepRow>(statement);
    const of = (scan: number) => exactly(metric, rows.find((row) => row.scan === scan)?.value);
    const [exact, previousExact] = [of(0), periods.previousPeriod && of(1)];
    const [current, previous] = [toNumber(exact), toNumber(previousExact)];
    const change = current !== null && previous !== null ? current - previous : null;
    const changeRate = change !== null && previous ? change / Math.abs(previous) : null;
    return { current, previous, change, changeRate, exact, currency: currencyOf(context, metric), ...periods };
  });
}

/** The figure step by step. */
export async function answerSeries(
  context: Context,
  metric: Metric,
  question: MetricQuestion & { grain?: Grain | undefined },
): Promise<MetricPoint[]> {
  const periods = await resolve(context, metric, question);
  return context.metrics.shared(context, metric, ['series', periods, question.grain, question.filter], async () => {
    const grain = question.grain ?? suitableGrain(periods.period);
    const cut = scansOf(periods).map(([whole]) => steps(whole as Period, grain, context.viewer));
    const rows = await context.read<StepRow>(seriesStatement(metric, cut, question.filter ?? []));
    const values = new Map(rows.map(({ scan, step, value }) => [`${scan} ${step}`, value]));
    const at = (scan: number, step: number) => toNumber(exactly(metric, values.get(`${scan} ${step}`)));
    const compared = cut[1]?.length ?? 0;
    return (cut[0] ?? []).map(({ from, to }, index) => ({
      from,
      to,
      value: at(0, index + 1),
      previous: index < compared ? at(1, index + 1) : null,
    }));
  });
}

/** The figure taken apart by one dimension. */
export async function answerBreakdown(
  context: Context,
  metric: Metric,
  by: string,
  slicing: Slicing,
  question: MetricQuestion,
): Promise<MetricBreakdown> {
  const { first } = slicing;
  checkSize('first', first);
  const periods = await resolve(context, metric, question);
  return context.metrics.shared(context, metric, ['breakdown', by, slicing, periods, question.filter], async () => {
    const statement = breakdownStatement(metric, by, scansOf(periods), slicing, question.filter ?? []);
    const parts = partsOf(metric, await context.read<SliceRow>(statement), first, periods.previousPeriod !== null);
    return { by, ...parts, currency: currencyOf(context, metric), period: periods.period };
  });
}

function partsOf(metric: Metric, rows: readonly SliceRow[], first: number, isCompared: boolean) {
  const read = (row: SliceRow | undefined) => ({
    value: toNumber(exactly(metric, row?.value)),
    previous: isCompared ? toNumber(exactly(metric, row?.previous)) : null,
  });
  const slices = rows
    .filter(({ kind }) => kind === 'SLICE')
    .map((row) => ({ key: row.slot, label: row.label || 'Unassigned', ...read(row) }));
  const rest = rows.find(({ kind }) => kind === 'OTHER');
  const other = rest && rest.members > first ? read(rest) : { value: null, previous: null };
  const whole = read(rows.find(({ kind }) => kind === 'TOTAL'));
  return {
    slices,
    other: other.value,
    otherPrevious: other.previous,
    total: whole.value,
    totalPrevious: whole.previous,
  };
}

/** The rows behind the figure, a page at a time. */
export async function answerRows(
  context: Context,
  metric: Metric,
  first: number,
  after: string | undefined,
  question: MetricQuestion,
): Promise<MetricRows> {
  checkSize('first', first);
  const { period } = await resolve(context, metric, question);
  const cursor = after === undefined ? undefined : readCursor(metric.key, after);
  const behind = cursor && { on: String(cursor.value), key: cursor.id };
  const rows = await context.read<DrillRow>(rowsStatement(metric, period, question.filter ?? [], first, behind));
  const nodes = rows.filter(({ key }) => key !== null).slice(0, first);
  const last = nodes.at(-1);
  const [measure] = 'fact' in metric.value ? [metric.value] : [metric.value.numerator];
  return {
    nodes: nodes.map(({ key, label, detail, on, value, base }) => ({
      key,
      label,
      detail,
      on,
      value: round4(value),
      base: base && round4(base),
    })),
    totalCount: rows[0]?.total ?? 0,
    sum: rows[0]?.sum == null ? null : round4(rows[0].sum),
    baseSum: rows[0]?.baseSum == null ? null : round4(rows[0].baseSum),
    endCursor: last ? writeCursor(metric.key, last.on, last.key) : null,
    hasNextPage: rows.length > first,
    currency: currencyOf(context, metric),
    period,
    type: (measure.row ?? measure.fact.row).type ?? null,
  };
}

interface StepRow {
  scan: number;
  step: number;
  value: string | null;
}

interface SliceRow {
  kind: 'SLICE' | 'OTHER' | 'TOTAL';
  slot: string;
  label: string | null;
  value: string | null;
  previous: string | null;
  members: number;
}

interface DrillRow {
  key: string;
  label: string;
  detail: string | null;
  on: string | null;
  value: string;
  base: string | null;
  total: number;
  sum: string | null;
  baseSum: string | null;
}

/** Calendars and periods are few, and laying one on the other takes longer than to look it up. */
const resolved = new LRUCache<string, Resolved>({ max: 1_000 });

async function resolve(
  context: Context,
  metric: Metric,
  { period: request, compare }: MetricQuestion,
): Promise<Resolved> {
  const calendar = await context.metrics.calendar(context, metric);
  const key = JSON.stringify([request, compare, calendar]);
  let periods = resolved.get(key);
  if (!periods) {
    const period = resolvePeriod(request, calendar);
    periods = { period, previousPeriod: compare ? comparedPeriod(request, period, compare) : null };
    resolved.set(key, periods);
  }
  return periods;
}

const scansOf = ({ period, previousPeriod }: Resolved): Scan[] =>
  previousPeriod ? [[period], [previousPeriod]] : [[period]];

/** The exact figure to four digits. Where nothing happened a sum is zero; a ratio stays without figure. */
function exactly(metric: Metric, value: string | null | undefined): string | null {
  if (value != null) return round4(value);
  return isAdditive(metric) || ('fact' in metric.value && metric.value.aggregate === 'COUNT_DISTINCT') ? '0' : null;
}

const toNumber = (value: string | null): number | null => (value === null ? null : Number(value));

/** Rounds a decimal numeral half away from zero to four digits after the point, without passing through binary fractions. */
export function round4(numeral: string): string {
  const [whole = '0', fraction = ''] = numeral.replace('-', '').split('.');
  const scaled = BigInt(whole + fraction.slice(0, 4).padEnd(4, '0')) + (Number(fraction[4] ?? '0') >= 5 ? 1n : 0n);
  const digits = scaled.toString().padStart(5, '0');
  const text = `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '');
  return numeral.startsWith('-') && text !== '0' ? `-${text}` : text;
}

function currencyOf(context: Context, metric: Metric): string | null {
  return metric.unit === MetricUnit.MONEY ? context.viewer.currency : null;
}
