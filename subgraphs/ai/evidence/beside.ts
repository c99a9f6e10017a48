import { Temporal } from 'temporal-polyfill';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import type { Operation } from './document.ts';
import type { Evidence } from './evidence.ts';
import type { Ask } from './gather.ts';
import { readingAt } from './read-answer.ts';
import type { MetricReadings, Pair } from './readings.ts';

/** So many members may one breakdown have. */
const MOST_MEMBERS = 100;
const LONGEST_DAYS = 366;

const LAST_YEAR = `query LastYear($keys: [ID!]!, $lastYear: PeriodInput!, $filter: [DimensionFilter!]) {
  metrics(keys: $keys) { key lastYear: value(period: $lastYear, filter: $filter) { current } } }`;
const SIDE = '{ slices { key label value } }';
const GOODS = `query Goods($keys: [ID!]!, $by: String!, $members: Int!, $period: PeriodInput!, $against: PeriodInput!, $filter: [DimensionFilter!]) {
  metrics(keys: $keys) { key
    now: value(period: $period, filter: $filter) { current } before: value(period: $against, filter: $filter) { current }
    partsNow: breakdown(by: $by, period: $period, first: $members, filter: $filter) ${SIDE}
    partsBefore: breakdown(by: $by, period: $against, first: $members, filter: $filter) ${SIDE} } }`;

/**
 * What is asked beside the answer itself, to say more of it: of a value the same days a year before, of what drove a change what the goods
 * cost and how many they were. Undefined where nothing is.
 */
export function besideFor(plan: AnalysisPlan, catalogue: readonly CatalogueEntry[]): Operation | undefined {
  const { kind, metrics, period, against, filters } = plan;
  const days = ({ from, to }: { from: string; to: string }) => ({ from, to });
  const filter = filters.map(({ by, members }) => ({ by, in: members.map(({ key }) => key) }));
  const quantity = catalogue.find(({ key }) => key === metrics[0])?.quantity;
  if (kind === 'DRIVERS' && against && quantity && (!plan.by || plan.by === quantity.by)) {
    const keys = [metrics[0], quantity.metric];
    const both = { period: days(period), against: days(against) };
    return { query: GOODS, variables: { keys, by: quantity.by, members: MOST_MEMBERS, ...both, filter } };
  }
  const lastYear = yearBefore(period);
  if (kind !== 'VALUE' || against || !lastYear) return undefined;
  return { query: LAST_YEAR, variables: { keys: metrics, lastYear, filter } };
}

/** The same days a year before; undefined for more than a year. */
function yearBefore(period: { from: string; to: string }): { from: string; to: string } | undefined {
  const [from, to] = [Temporal.PlainDate.from(period.from), Temporal.PlainDate.from(period.to)];
  if (from.until(to).days >= LONGEST_DAYS) return undefined;
  const end = to.subtract({ years: 1 });
  const last = to.day === to.daysInMonth ? end.with({ day: end.daysInMonth }) : end;
  return { from: from.subtract({ years: 1 }).toString(), to: last.toString() };
}

/** Asks it; whatever is refused or fails is not said, and hurts nothing else. */
export async function askBeside(operation: Operation | undefined, ask: Ask): Promise<Evidence | undefined> {
  if (!operation) return undefined;
  const { data, errors } = await ask(operation.query, operation.variables);
  return data && !errors?.length ? { id: 'e2', ...operation, data, at: new Date().toISOString() } : undefined;
}

interface Answered {
  key: string;
  lastYear?: unknown;
  partsNow?: { slices: { key: string; label: string }[] };
  partsBefore?: { slices: { key: string }[] };
}

/** The readings of an answer with what was read beside it. */
export function withBeside(readings: MetricReadings[], evidence: Evidence | undefined): MetricReadings[] {
  if (!evidence) return readings;
  const answered = evidence.data.metrics as (Answered | null)[];
  const [value, quantity] = answered;
  return readings.map((one, index) => {
    const at = answered.findIndex((metric) => metric?.key === one.key);
    if (answered[at]?.lastYear)
      return { ...one, lastYear: readingAt(evidence, ['metrics', at, 'lastYear', 'current']) };
    return index === 0 && value?.partsNow && quantity?.partsNow
      ? { ...one, goods: goodsOf(evidence, value, quantity) }
      : one;
  });
}

function goodsOf(evidence: Evidence, value: Answered, quantity: Answered): MetricReadings['goods'] {
  const all = (metric: number): Pair => ({
    now: readingAt(evidence, ['metrics', metric, 'now', 'current']),
    before: readingAt(evidence, ['metrics', metric, 'before', 'current']),
  });
  const sideOf = (metric: number, side: 'partsNow' | 'partsBefore', key: string) => {
    const place = (metric === 0 ? value : quantity)[side]?.slices.findIndex((slice) => slice.key === key) ?? -1;
    return place < 0 ? undefined : readingAt(evidence, ['metrics', metric, side, 'slices', place, 'value']);
  };
  const pairOf = (metric: number, key: string): Pair | undefined => {
    const [now, before] = [sideOf(metric, 'partsNow', key), sideOf(metric, 'partsBefore', key)];
    return now && before && { now, before };
  };
  const parts = (value.partsNow?.slices ?? []).flatMap(({ key, label }) => {
    const [worth, count] = [pairOf(0, key), pairOf(1, key)];
    return worth && count ? [{ label, value: worth, quantity: count }] : [];
  });
  return { value: all(0), quantity: all(1), parts };
}
