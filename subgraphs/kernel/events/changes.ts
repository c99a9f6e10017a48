import { Client } from 'pg';
import { logger } from '#kernel/telemetry/logger';

/**
 * A committed change of one table of one organization, and what of it where the table tells; `resync` when the connection was lost and
 * anything may have changed.
 */
export type Change = { organizationId: string; table: string; about?: string } | 'resync';

/** What this process hears from PostgreSQL. */
export interface ChangeFeed {
  /** Calls the listener for each change until the returned function is called. */
  onChange(listener: (change: Change) => void): () => void;
  /** Calls the listener whenever an event was logged somewhere (and after a resync). */
  onEvent(listener: () => void): () => void;
  close(): Promise<void>;
}

const RECONNECT_MS = 500;

/**
 * Listens on one direct connection (never through a transaction pooler, which loses notifications).
 * A lost connection is made again, and everyone is told to take nothing for granted.
 */
export async function listenForChanges(url: string): Promise<ChangeFeed> {
  const feed = new PostgresFeed(url);
  await feed.connect();
  return feed;
}

class PostgresFeed implements ChangeFeed {
  readonly #changed = new Set<(change: Change) => void>();
  readonly #logged = new Set<() => void>();
  #client: Client | undefined;
  #isClosed = false;

  constructor(private readonly url: string) {}

  onChange(listener: (change: Change) => void): () => void {
    return added(this.#changed, listener);
  }

  onEvent(listener: () => void): () => void {
    return added(this.#logged, listener);
  }

  async connect(): Promise<void> {
    const client = new Client({ connectionString: this.url, keepAlive: true, application_name: 'listen' });
    client.on('notification', ({ channel, payload = '' }) => this.hear(channel, payload));
    client.on('error', (error) => logger.warn({ error: error.message }, 'listen connection lost'));
    client.once('end', () => void this.reconnect());
    await client.connect();
    await client.query('listen changes; listen events');
    this.#client = client;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#client?.end();
  }

  private async reconnect(): Promise<void> {
    if (this.#isClosed) return;
    try {
      await this.connect();
      this.tell('resync');
      this.wake();
    } catch {
      setTimeout(() => void this.reconnect(), RECONNECT_MS).unref();
    }
  }

  private hear(channel: string, payload: string): void {
    const [organizationId = '', table = '', ...about] = payload.split(' ');
    if (channel === 'events') this.wake();
    else this.tell({ organizationId, table, ...(about.length > 0 && { about: about.join(' ') }) });
  }

  private tell(change: Change): void {
    for (const listener of this.#changed) listener(change);
  }

  private wake(): void {
    for (const listener of this.#logged) listener();
  }
}

function added<T>(set: Set<T>, item: T): () => void {
  set.add(item);
  return () => set.delete(item);
}
