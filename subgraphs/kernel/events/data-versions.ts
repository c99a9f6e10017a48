import type { Change, ChangeFeed } from './changes.ts';

/**
 * Counts the changes of each table of each organization, as far as this process has heard of them.
 * Whoever keeps a result keeps it under the version that held before it was computed: a later change makes it unreachable.
 */
export class DataVersions {
  readonly #counts = new Map<string, number>();
  #epoch = 0;

  /** Follows the feed until the process ends. */
  follow(feed: ChangeFeed): this {
    feed.onChange((change) => this.note(change));
    return this;
  }

  /** Notes a change; `resync` makes every version new. */
  note(change: Change): void {
    if (change === 'resync') this.#epoch += 1;
    else this.bump(`${change.organizationId} ${change.table}`);
  }

  /** Notes that this process itself committed something in the organization, before the database says so. */
  noteCommit(organizationId: string): void {
    this.bump(organizationId);
  }

  /** The version of some tables of an organization together. */
  of(organizationId: string, tables: readonly string[]): string {
    const counts = tables.map((table) => this.#counts.get(`${organizationId} ${table}`) ?? 0);
    return [this.#epoch, this.#counts.get(organizationId) ?? 0, ...counts].join('.');
  }

  private bump(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }
}
