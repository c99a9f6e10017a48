import { LRUCache } from 'lru-cache';
import type { ChangeFeed } from '#kernel/events/changes';
import { DataVersions } from '#kernel/events/data-versions';
import type { Context } from '#kernel/graph/context';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { today } from '#kernel/metrics/metric-engine';

/** Something that takes long to work out, and what it rests on. */
export interface Work<T> {
  /** Tells it from other work for the same viewer. */
  name: string;
  /** It holds until the data of one of these changes. */
  metrics: readonly CatalogueEntry[];
  run(): Promise<T>;
  /** Results that are not worth keeping are worked out again when next asked for. */
  isWorthKeeping(result: T): boolean;
}

interface Kept {
  version: number;
  begun: number;
  result: Promise<unknown>;
  /** Whether a newer result is on its way, which takes its place when it is worth keeping. */
  isRenewed: boolean;
}

/** What is told of finished days may be that much older than the newest order; then it is read anew, behind the back of whoever asks. */
const FRESH_MS = 60_000;
/** Nobody is told anything that much older than the data. */
const TOO_OLD_MS = 15 * 60_000;
const MOST_KEPT = 1_000;

/**
 * Results of reading many metrics, shared by all who have the same rights in an organization and read the same language, until the data
 * behind them changes or another day begins. Nothing in here is anybody's own.
 */
class KeptResults {
  readonly #kept = new LRUCache<string, Kept>({ max: MOST_KEPT });
  readonly #versions: DataVersions;

  constructor(feed: ChangeFeed) {
    this.#versions = new DataVersions().follow(feed);
  }

  of<T>({ viewer }: Asking, work: Work<T>): Promise<T> {
    const version = this.#versions.of(viewer.organizationId, [
      ...new Set(work.metrics.flatMap(({ tables }) => tables)),
    ]);
    const key = JSON.stringify([work.name, ...rightsOf(viewer)]);
    const known = this.#kept.get(key);
    if (known?.version === version) return known.result as Promise<T>;
    const age = known ? Date.now() - known.begun : Infinity;
    // Which rows are whose may have changed, too: who does not reach all of them gets nothing older than the data.
    if (!known || viewer.reach || age > TOO_OLD_MS) return this.begin(key, version, work);
    if (age > FRESH_MS && !known.isRenewed) this.renew(key, version, known, work);
    return known.result as Promise<T>;
  }

  private begin<T>(key: string, version: number, { run, isWorthKeeping }: Work<T>): Promise<T> {
    const result = run();
    this.#kept.set(key, { version, begun: Date.now(), result, isRenewed: false });
    const forget = () => this.#kept.peek(key)?.result === result && this.#kept.delete(key);
    result.then((found) => isWorthKeeping(found) || forget(), forget);
    return result;
  }

  private renew<T>(key: string, version: number, old: Kept, { run, isWorthKeeping }: Work<T>): void {
    const begun = Date.now();
    old.isRenewed = true;
    const end = (found?: T) => {
      old.isRenewed = false;
      const isBetter = found !== undefined && isWorthKeeping(found) && this.#kept.peek(key) === old;
      if (isBetter) this.#kept.set(key, { version, begun, result: Promise.resolve(found), isRenewed: false });
    };
    run().then(end, () => end());
  }
}

type Asking = Pick<Context, 'viewer' | 'feed'>;

const byFeed = new WeakMap<ChangeFeed, KeptResults>();

/** The result of this work: one that was kept, or a new one. Its own failure is not kept. */
export function keptResult<T>(context: Asking, work: Work<T>): Promise<T> {
  const kept = byFeed.get(context.feed) ?? new KeptResults(context.feed);
  byFeed.set(context.feed, kept);
  return kept.of(context, work);
}

/** Everything of a viewer that answers of the graph depend on. */
function rightsOf(viewer: Context['viewer']): unknown[] {
  const { organizationId, scopes, modules, reach, locale, timeZone, fiscalYearStart, currency } = viewer;
  const rights = [scopes.toSorted(), modules.toSorted(), reach ?? null];
  return [organizationId, ...rights, locale, timeZone, today(timeZone), fiscalYearStart, currency];
}
