import type { Change, ChangeFeed } from './changes.ts';

/**
 * Remembers when each table of each organization last changed, as far as this process has heard: moments on a clock of its
 * own, which moves with every change. Whoever keeps a result keeps it under the moment of the last change before it, so that
 * a later change makes it unreachable; and keeps nothing that was read from a snapshot older than that change.
 */
export class DataVersions {
  readonly #changedAt = new Map<string, number>();
  #now = 0;
  #resyncedAt = 0;

  /** This moment; take it before the snapshot is opened whose results are to be kept. */
  get now(): number {
    return this.#now;
  }

  /** Follows the feed until the process ends. */
  follow(feed: ChangeFeed): this {
    feed.onChange((change) => this.note(change));
    return this;
  }

  /** Notes a change; after `resync` everything counts as changed. */
  note(change: Change): void {
    this.#now += 1;
    if (change === 'resync') this.#resyncedAt = this.#now;
    else this.#changedAt.set(`${change.organizationId} ${change.table}`, this.#now);
  }

  /** Notes that this process itself committed something in the organization, before the database says so. */
  noteCommit(organizationId: string): void {
    this.#now += 1;
    this.#changedAt.set(organizationId, this.#now);
  }

  /** When any of these tables of the organization last changed. */
  of(organizationId: string, tables: readonly string[]): number {
    const moments = tables.map((table) => this.#changedAt.get(`${organizationId} ${table}`) ?? 0);
    return Math.max(this.#resyncedAt, this.#changedAt.get(organizationId) ?? 0, ...moments);
  }
}
