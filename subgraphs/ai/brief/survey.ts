import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { Ask } from '../evidence/gather.ts';
import { type BriefGrain, finishedHistory } from './finished-steps.ts';

/** The finished steps of a metric, from the first that has a figure. */
export interface Series {
  metric: CatalogueEntry;
  grain: BriefGrain;
  /** The day on which its periods by name end. */
  anchor: string;
  /** The days that were asked for. */
  history: { from: string; to: string };
  steps: { from: string; to: string; value: number }[];
}

/** Metrics that one operation asks for. */
const MOST_KEYS = 50;
/** Histories that end on different days; each needs aliases of its own, of which an operation may have 20. */
const MOST_ENDS = 6;

/** How all metrics went. */
export interface Survey {
  series: Series[];
  /** False when something of the company did not answer: its metrics are missing. */
  isComplete: boolean;
  /** When it was read, RFC 3339. */
  at: string;
}

/** Reads how all metrics went: one operation tells where the data of each ends, one brings months and weeks of all of them. */
export async function survey(metrics: readonly CatalogueEntry[], today: string, ask: Ask): Promise<Survey> {
  const at = new Date().toISOString();
  let isComplete = true;
  const noting: Ask = async (query, variables) => {
    const answer = await ask(query, variables);
    isComplete &&= answer.errors === undefined;
    return answer;
  };
  const series = await readAll(metrics, today, noting);
  return { series, isComplete, at };
}

async function readAll(metrics: readonly CatalogueEntry[], today: string, ask: Ask): Promise<Series[]> {
  const anchors = await anchorsOf(metrics, ask);
  const known = metrics.filter(({ key }) => anchors.has(key));
  const byAnchor = [...Map.groupBy(known, ({ key }) => anchors.get(key) ?? today)];
  const parts: Part[] = byAnchor.flatMap(([anchor, some]) => chunks(some, MOST_KEYS).map((few) => [anchor, few]));
  const read = await Promise.all(
    chunks(parts, MOST_ENDS).map((some) => readSeries(some, ['MONTH', 'WEEK'], today, ask)),
  );
  const series = read.flat();
  const young = byAnchor.map(([anchor, some]): Part => [anchor, some.filter((metric) => isYoung(metric, series))]);
  const days = young.filter(([, some]) => some.length > 0).slice(0, MOST_ENDS);
  return days.length === 0 ? series : [...series, ...(await readSeries(days, ['DAY'], today, ask))];
}

type Part = [anchor: string, metrics: readonly CatalogueEntry[]];

/** Weeks of history that make days unnecessary. */
const ENOUGH_WEEKS = 8;

/** Not one whose weeks were not answered: single days would say something else than they. */
const isYoung = ({ key }: CatalogueEntry, series: readonly Series[]): boolean =>
  series.some(({ metric, grain, steps }) => metric.key === key && grain === 'WEEK' && steps.length < ENOUGH_WEEKS);

const ANCHORS =
  'query Anchors($keys: [ID!]!) { metrics(keys: $keys) { key latestOn value(period: { preset: LAST_7_DAYS }) { period { to } } } }';

interface Anchored {
  key: string;
  latestOn: string | null;
  value: { period: { to: string } } | null;
}

/** Where periods by name end, of the metrics that have data. */
async function anchorsOf(metrics: readonly CatalogueEntry[], ask: Ask): Promise<Map<string, string>> {
  const keys = chunks(
    metrics.map(({ key }) => key),
    MOST_KEYS,
  );
  const answers = await Promise.all(keys.map((some) => ask(ANCHORS, { keys: some })));
  const found = answers.flatMap(({ data }) => (data?.metrics ?? []) as (Anchored | null)[]);
  return new Map(found.flatMap((one) => (one?.latestOn && one.value ? [[one.key, one.value.period.to] as const] : [])));
}

interface Answered {
  from: string;
  to: string;
  value: number | null;
}

type AnsweredMetric = { key: string } & Partial<Record<BriefGrain, readonly Answered[] | null>>;

async function readSeries(
  parts: readonly Part[],
  grains: readonly BriefGrain[],
  today: string,
  ask: Ask,
): Promise<Series[]> {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const roots = parts.map(([anchor, metrics], at) => {
    declared.push(`$keys${at}: [ID!]!`, ...grains.map((grain) => `$${grain}${at}: PeriodInput!`));
    variables[`keys${at}`] = metrics.map(({ key }) => key);
    for (const grain of grains) variables[`${grain}${at}`] = finishedHistory(grain, { anchor, today });
    const fields = grains.map(
      (grain) => `${grain}: series(period: $${grain}${at}, grain: ${grain}, filter: []) { from to value }`,
    );
    return `m${at}: metrics(keys: $keys${at}) { key ${fields.join(' ')} }`;
  });
  const { data } = await ask(`query Survey(${declared.join(', ')}) { ${roots.join(' ')} }`, variables);
  return parts.flatMap(([anchor, metrics], at) => {
    const answered = (data?.[`m${at}`] ?? []) as (AnsweredMetric | null)[];
    return metrics.flatMap((metric) => {
      const own = answered.find((one) => one?.key === metric.key);
      return grains.flatMap((grain): Series[] => {
        const [steps, history] = [own?.[grain], finishedHistory(grain, { anchor, today })];
        return Array.isArray(steps) ? [{ metric, grain, anchor, history, steps: known(steps) }] : [];
      });
    });
  });
}

/** From the first step that has a figure to the last one; empty when the last has none. */
function known(steps: readonly Answered[]): Series['steps'] {
  if (steps.at(-1)?.value == null) return [];
  const begin = steps.findIndex(({ value }) => value !== null && value !== 0);
  return begin < 0 ? [] : steps.slice(begin).map(({ from, to, value }) => ({ from, to, value: value ?? 0 }));
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
