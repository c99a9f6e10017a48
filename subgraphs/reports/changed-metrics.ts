import type { Change, ChangeFeed } from '#kernel/events/changes';
import type { MetricCatalogue } from './metric-catalogue.ts';
import type { CatalogueMetric } from './metric-types.ts';

/** Lets every process hear of a change before figures are asked for again. */
const SETTLE_MS = 40;
/** One metric is announced at most four times a second. */
const INTERVAL_MS = 250;

/**
 * The metrics among `keys` whose data changes in the organization, as it changes; many changes at once are one announcement.
 * After a lost connection every key is announced, since anything may have changed.
 */
export class ChangedMetrics implements AsyncIterableIterator<CatalogueMetric> {
  readonly #pending = new Set<string>();
  readonly #ready: string[] = [];
  readonly #forget: () => void;
  #timer: NodeJS.Timeout | undefined;
  #lastFlush = 0;
  #waiting: ((result: IteratorResult<CatalogueMetric>) => void) | undefined;

  constructor(
    feed: ChangeFeed,
    private readonly catalogue: MetricCatalogue,
    private readonly organizationId: string,
    private readonly keys: readonly string[],
  ) {
    this.#forget = feed.onChange((change) => this.note(change));
  }

  next(): Promise<IteratorResult<CatalogueMetric>> {
    return new Promise((resolve) => {
      this.#waiting = resolve;
      this.deliver();
    });
  }

  async return(): Promise<IteratorResult<CatalogueMetric>> {
    this.#forget();
    clearTimeout(this.#timer);
    this.#waiting?.({ value: undefined, done: true });
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private note(change: Change): void {
    if (change !== 'resync' && change.organizationId !== this.organizationId) return;
    const touched = change === 'resync' ? this.keys : this.catalogue.touchedBy(change.table, this.keys);
    for (const key of touched) this.#pending.add(key);
    if (this.#pending.size === 0) return;
    const wait = Math.max(SETTLE_MS, this.#lastFlush + INTERVAL_MS - Date.now());
    this.#timer ??= setTimeout(() => this.flush(), wait);
  }

  private flush(): void {
    this.#timer = undefined;
    this.#lastFlush = Date.now();
    for (const key of this.#pending) if (!this.#ready.includes(key)) this.#ready.push(key);
    this.#pending.clear();
    this.deliver();
  }

  private deliver(): void {
    const resolve = this.#waiting;
    const key = this.#ready[0];
    if (!resolve || key === undefined) return;
    this.#ready.shift();
    this.#waiting = undefined;
    resolve({ value: this.catalogue.reference(key), done: false });
  }
}
