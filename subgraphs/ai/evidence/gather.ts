import type { ExecutionResult } from 'graphql';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import type { Refusal } from '../plan/refusal.ts';
import { askBeside, besideFor, withBeside } from './beside.ts';
import { documentFor } from './document.ts';
import { readingsOf } from './read-answer.ts';
import type { Gathered } from './readings.ts';
import { wantsOf } from './wants.ts';

/** Asks the graph as the asking person. */
export type Ask = (query: string, variables: Record<string, unknown>) => Promise<ExecutionResult>;

/** What a refused figure means for the answer; anything else that is missing is an owner that did not answer. */
const REFUSED_BY: Record<string, 'NO_PERMISSION' | 'MODULE_OFF'> = {
  FORBIDDEN: 'NO_PERMISSION',
  MODULE_DISABLED: 'MODULE_OFF',
};

/** Reads everything that a plan needs in one operation; a figure that is refused or missing refuses the whole. */
export async function gather(
  plan: AnalysisPlan,
  catalogue: readonly CatalogueEntry[],
  ask: Ask,
): Promise<Gathered | { refusal: Refusal }> {
  const wants = wantsOf(plan, catalogue);
  const operation = documentFor(plan, wants);
  const [{ data, errors = [] }, beside] = await Promise.all([
    ask(operation.query, operation.variables),
    askBeside(besideFor(plan, catalogue), ask),
  ]);
  const fault = errors[0];
  if (fault || !data) return { refusal: refusalFor(plan, catalogue, fault) };
  const evidence = { id: 'e1', ...operation, data, at: new Date().toISOString() };
  const gathered = {
    evidence: [evidence, ...(beside ? [beside] : [])],
    metrics: withBeside(readingsOf(evidence, wants), beside),
  };
  const refusal = await noDataFor(plan, catalogue, gathered, ask);
  return refusal ? { refusal } : gathered;
}

type Fault = NonNullable<ExecutionResult['errors']>[number];

function refusalFor(plan: AnalysisPlan, catalogue: readonly CatalogueEntry[], fault: Fault | undefined): Refusal {
  const index = fault?.path?.[1];
  const metric = metricAt(plan, catalogue, typeof index === 'number' ? index : 0);
  const kind = REFUSED_BY[String(fault?.extensions?.code)];
  if (kind === 'NO_PERMISSION') return { kind, metric, scope: metric.allow };
  if (kind === 'MODULE_OFF') return { kind, metric, module: metric.domain };
  return { kind: 'NOT_ANSWERED', domain: metric.domain };
}

const EXTENT =
  'query Extent($keys: [ID!]!) { metrics(keys: $keys) { latestOn value(period: { preset: ALL_TIME }) { period { from } } } }';

interface Extent {
  latestOn: string | null;
  value: { period: { from: string } } | null;
}

const latest = (one: string, other: string): string => (one > other ? one : other);

/**
 * Days without any data are no answer of zero: those before the first and after the newest are told apart from days of nothing. Where
 * the domain has data of later days, nothing happened: no new customers since Tuesday are none.
 */
async function noDataFor(
  plan: AnalysisPlan,
  catalogue: readonly CatalogueEntry[],
  { metrics: [first] }: Gathered,
  ask: Ask,
): Promise<Refusal | undefined> {
  if (!first) return undefined;
  const mayLack = first.latestOn === null || plan.period.from > first.latestOn || !first.current.value;
  if (!mayLack) return undefined;
  const metric = metricAt(plan, catalogue, 0);
  if (first.latestOn === null) return { kind: 'NO_DATA', metric };
  const neighbour = catalogue.find(({ domain, isLevel }) => domain === metric.domain && !isLevel) ?? metric;
  const { data } = await ask(EXTENT, { keys: [...new Set([metric.key, neighbour.key])] });
  const extents = (data?.metrics ?? []) as (Extent | null)[];
  const from = extents[0]?.value?.period.from ?? first.latestOn;
  const to = extents.map((extent) => extent?.latestOn ?? '').reduce(latest, first.latestOn);
  const isOutside = plan.period.from > to || plan.period.to < from;
  return isOutside ? { kind: 'NO_DATA', metric, range: { from, to } } : undefined;
}

function metricAt(plan: AnalysisPlan, catalogue: readonly CatalogueEntry[], index: number): CatalogueEntry {
  const found = catalogue.find(({ key }) => key === plan.metrics[index]);
  if (!found) throw new Error(`The plan names ${plan.metrics[index]}, which the catalogue does not have.`);
  return found;
}
