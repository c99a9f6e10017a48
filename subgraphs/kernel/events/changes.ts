import { Client } from 'pg';
import { logger } from '#kernel/telemetry/logger';

/** A committed change of one table of one organization; `resync` when the connection was lost and anything may have changed. */
export type Change = { organizationId: string; table: string } | 'resync';

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
  const changed = new Set<(change: Change) => void>();
  const logged = new Set<() => void>();
  const tell = (change: Change) => {
    for (const listener of changed) listener(change);
  };
  const wake = () => {
    for (const listener of logged) listener();
  };
  let closed = false;
  let client = await connect();

  async function connect(): Promise<Client> {
    const next = new Client({ connectionString: url, keepAlive: true, application_name: 'listen' });
    next.on('notification', ({ channel, payload = '' }) => {
      if (channel === 'events') return wake();
      const [organizationId = '', table = ''] = payload.split(' ');
      tell({ organizationId, table });
    });
    next.on('error', (error) => logger.warn({ error: error.message }, 'listen connection lost'));
    next.once('end', () => void reconnect());
    await next.connect();
    await next.query('listen changes; listen events');
    return next;
  }

  async function reconnect(): Promise<void> {
    if (closed) return;
    try {
      client = await connect();
      tell('resync');
      wake();
    } catch {
      setTimeout(() => void reconnect(), RECONNECT_MS).unref();
    }
  }

  return {
    onChange: (listener) => added(changed, listener),
    onEvent: (listener) => added(logged, listener),
    close: () => {
      closed = true;
      return client.end();
    },
  };
}

function added<T>(set: Set<T>, item: T): () => void {
  set.add(item);
  return () => set.delete(item);
}
