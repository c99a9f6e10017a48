import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';
import type { DataVersions } from '#kernel/events/data-versions';
import type { Context } from '#kernel/graph/context';
import type { Metric } from './define-metric.ts';
import { tablesOf } from './fact.ts';
import { type Measure, measuresOf } from './measure.ts';
import { extentStatement } from './metric-statements.ts';
import { anchorOf, type Calendar } from './period.ts';

interface Extent {
  earliest: string | null;
  latest: string | null;
}

/** A series takes about 5 kB: 25 MB for a domain at most. */
const MOST_RESULTS = 5_000;

/**
 * Keeps the metrics of one domain and their results. A result is shared by everyone in the organization who may see the
 * metric, reaches the same rows and asks the same, until a change of one of its tables.
 */
export class MetricEngine {
  readonly #metrics: ReadonlyMap<string, Metric>;
  /** Tables of all metrics: whose row is whose may stand in any of them. */
  readonly #tables: readonly string[];
  readonly #results = new LRUCache<string, Promise<unknown>>({ max: MOST_RESULTS });
  readonly #newest = new WeakMap<Context, Promise<string | null>>();
  readonly #calendars = new WeakMap<Context, Map<string, Promise<Calendar>>>();

  constructor(
    metrics: readonly Metric[],
    private readonly versions: DataVersions,
  ) {
    this.#metrics = new Map(metrics.map((metric) => [metric.key, metric]));
    this.#tables = [...new Set(metrics.flatMap(({ tables }) => tables))];
  }

  /** The metric under a key, if this domain has it. */
  find(key: string): Metric | undefined {
    return this.#metrics.get(key);
  }

  /** This moment, as results are kept by it; a request takes it before it opens its snapshot. */
  get now(): number {
    return this.versions.now;
  }

  /**
   * The result for these arguments: a shared one, or a new one by `compute`. A failure is not kept, nor is what was read from
   * a snapshot that a change has overtaken: others would take it for the newest.
   */
  shared<T>(context: Context, metric: Metric, args: unknown, compute: () => Promise<T>): Promise<T> {
    const { organizationId, timeZone, fiscalYearStart, currency, reach } = context.viewer;
    const version = this.versions.of(organizationId, reach ? this.#tables : metric.tables);
    if (version > context.begun) return compute();
    const rules = [fiscalYearStart, currency, reach];
    const key = JSON.stringify([organizationId, metric.key, version, today(timeZone), rules, args]);
    let result = this.#results.get(key) as Promise<T> | undefined;
    if (!result) {
      result = compute();
      this.#results.set(key, result);
      result.catch(() => this.#results.delete(key));
    }
    return result;
  }

  /** The calendar of a metric: see `anchorOf` for where its periods by name end. */
  calendar(context: Context, metric: Metric): Promise<Calendar> {
    const known = this.#calendars.get(context) ?? new Map<string, Promise<Calendar>>();
    this.#calendars.set(context, known);
    const calendar = known.get(metric.key) ?? this.readCalendar(context, metric);
    known.set(metric.key, calendar);
    return calendar;
  }

  private async readCalendar(context: Context, metric: Metric): Promise<Calendar> {
    const { timeZone, fiscalYearStart } = context.viewer;
    const day = today(timeZone);
    const own = await this.extent(context, metric);
    const newest = (await this.newestOfDomain(context)) ?? own.latest;
    const anchor = anchorOf(day, newest) === day ? day : (own.latest ?? newest ?? day);
    return { anchor, first: own.earliest ?? anchor, fiscalYearStart };
  }

  /** First and last day with data of a metric, up to today. A ratio reaches as far as the first of its flows to end. */
  async extent(context: Context, metric: Metric): Promise<Extent> {
    const measures = measuresOf(metric.value);
    const flows = measures.filter(({ mode }) => mode === 'FLOW');
    const extents = await Promise.all(
      (flows.length > 0 ? flows : measures).map((measure) => this.extentOf(context, metric, measure)),
    );
    const known = extents.flatMap(({ latest }) => latest ?? []).sort();
    return {
      earliest:
        extents
          .flatMap(({ earliest }) => earliest ?? [])
          .sort()
          .at(-1) ?? null,
      latest: known[0] ?? null,
    };
  }

  private newestOfDomain(context: Context): Promise<string | null> {
    let newest = this.#newest.get(context);
    if (!newest) {
      newest = this.readNewest(context);
      this.#newest.set(context, newest);
    }
    return newest;
  }

  private async readNewest(context: Context): Promise<string | null> {
    const extents = await Promise.all([...this.#metrics.values()].map((metric) => this.extent(context, metric)));
    return (
      extents
        .flatMap(({ latest }) => latest ?? [])
        .sort()
        .at(-1) ?? null
    );
  }

  private extentOf(context: Context, metric: Metric, measure: Measure): Promise<Extent> {
    const statement = extentStatement(measure, today(context.viewer.timeZone));
    return this.shared(
      context,
      { ...metric, key: 'extent', tables: tablesOf(measure.fact) },
      statement.text,
      async () => {
        const [row] = await context.read<Extent>(statement);
        return row ?? { earliest: null, latest: null };
      },
    );
  }
}

const DAY_IS_KNOWN_MS = 1_000;
const days = new LRUCache<string, string>({ max: 500, ttl: DAY_IS_KNOWN_MS });

/** Today's date where the organization is; up to a second late, because time zones take long to work out. */
export function today(timeZone: string): string {
  const day = days.get(timeZone) ?? Temporal.Now.plainDateISO(timeZone).toString();
  if (!days.has(timeZone)) days.set(timeZone, day);
  return day;
}
