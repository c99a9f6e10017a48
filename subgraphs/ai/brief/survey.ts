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

/** Metrics that one operation asks for, and operations at once: others want to be answered meanwhile, and each of these in time. */
const MOST_KEYS = 6;
const AT_ONCE = 2;

/** How all metrics went. */
export interface Survey {
  series: Series[];
  /** False when something of the company did not answer: its metrics are missing. */
  isComplete: boolean;
  /** When it was read, RFC 3339. */
  at: string;
}

/** Reads how all metrics went: where the data of each ends, then its months and weeks. */
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
  const partsOf = (some: readonly CatalogueEntry[]): Part[] =>
    [...Map.groupBy(some, ({ key }) => anchors.get(key))].flatMap(([anchor, group]) =>
      anchor ? chunks(group, MOST_KEYS).map((few): Part => [anchor, few]) : [],
    );
  const series = await fewAtOnce(partsOf(metrics), (part) => readSeries(part, ['MONTH', 'WEEK'], today, ask));
  const young = metrics.filter((metric) => isYoung(metric, series));
  return [...series, ...(await fewAtOnce(partsOf(young), (part) => readSeries(part, ['DAY'], today, ask)))];
}

/** Metrics whose data ends on one day. */
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
  const found = await fewAtOnce(chunks(metrics, MOST_KEYS), async (some) => {
    const { data } = await ask(ANCHORS, { keys: some.map(({ key }) => key) });
    return (data?.metrics ?? []) as (Anchored | null)[];
  });
  return new Map(found.flatMap((one) => (one?.latestOn && one.value ? [[one.key, one.value.period.to] as const] : [])));
}

interface Answered {
  from: string;
  to: string;
  value: number | null;
}

type AnsweredMetric = { key: string } & Partial<Record<BriefGrain, readonly Answered[] | null>>;

async function readSeries(
  [anchor, metrics]: Part,
  grains: readonly BriefGrain[],
  today: string,
  ask: Ask,
): Promise<Series[]> {
  const histories = grains.map((grain) => [grain, finishedHistory(grain, { anchor, today })] as const);
  const declared = grains.map((grain) => `$${grain}: PeriodInput!`);
  const fields = grains.map(
    (grain) => `${grain}: series(period: $${grain}, grain: ${grain}, filter: []) { from to value }`,
  );
  const query = `query Survey($keys: [ID!]!, ${declared.join(', ')}) { metrics(keys: $keys) { key ${fields.join(' ')} } }`;
  const { data } = await ask(query, { keys: metrics.map(({ key }) => key), ...Object.fromEntries(histories) });
  const answered = (data?.metrics ?? []) as (AnsweredMetric | null)[];
  return metrics.flatMap((metric) => {
    const own = answered.find((one) => one?.key === metric.key);
    return histories.flatMap(([grain, history]): Series[] => {
      const steps = own?.[grain];
      return Array.isArray(steps) ? [{ metric, grain, anchor, history, steps: known(steps) }] : [];
    });
  });
}

/** From the first step that has a figure to the last one; empty when the last has none. */
function known(steps: readonly Answered[]): Series['steps'] {
  if (steps.at(-1)?.value == null) return [];
  const begin = steps.findIndex(({ value }) => value !== null && value !== 0);
  return begin < 0 ? [] : steps.slice(begin).map(({ from, to, value }) => ({ from, to, value: value ?? 0 }));
}

/** What comes of all of them, in their order; a few are done at once. */
async function fewAtOnce<T, R>(all: readonly T[], work: (one: T) => Promise<R[]>): Promise<R[]> {
  const done: R[] = [];
  for (const some of chunks(all, AT_ONCE)) done.push(...(await Promise.all(some.map(work))).flat());
  return done;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
