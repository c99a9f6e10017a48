import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '#kernel/database/open-database';
import { logger } from '#kernel/telemetry/logger';
import type { ChangeFeed } from './changes.ts';

/** An event as a consumer gets it. */
export interface LoggedEvent<Payload = unknown> {
  id: string;
  xid: string;
  organizationId: string;
  type: string;
  payload: Payload;
  correlationId: string | null;
}

/** What a domain does when something happened elsewhere. */
export interface Consumer<Payload = never> {
  /** `domain.what-it-does`; its place in the log is kept under this name. */
  name: string;
  /** Names of the event types it wants; plain text, because of another domain only types may be imported. */
  types: readonly string[];
  /** Runs inside the event's organization; its effects and its place in the log are committed together, so they happen once. */
  handle(event: LoggedEvent<Payload>, em: EntityManager): Promise<void>;
}

const BATCH = 200;
const MAX_ATTEMPTS = 5;
const IDLE_MS = 5_000;
const RETRY_MS = [50, 200, 800];

/** A consumer that runs until it is closed. */
export interface RunningConsumer {
  /** Handles everything that is logged now, then returns how many events it was. */
  drain(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Starts a consumer: it works when the feed says so, and looks by itself every five seconds in case a hint was lost.
 * An event may be announced while an earlier transaction still holds it back; so a look that finds nothing is repeated, later each time.
 */
export function runConsumer(database: Database, consumer: Consumer, feed?: ChangeFeed): RunningConsumer {
  const turn = oneAtATime(() => drainAll(database, consumer));
  let retry: NodeJS.Timeout | undefined;
  const look = async (waits: readonly number[]): Promise<void> => {
    clearTimeout(retry);
    const handled = await turn.run().catch((error: Error) => {
      logger.error({ consumer: consumer.name, error: error.message }, 'consumer stopped for now');
      return 0;
    });
    const [wait, ...longer] = waits;
    if (handled === 0 && wait !== undefined) retry = setTimeout(() => void look(longer), wait).unref();
  };
  const timer = setInterval(() => void look([]), IDLE_MS).unref();
  const forget = feed?.onEvent(() => void look(RETRY_MS));
  if (feed) void look([]);
  return {
    drain: turn.run,
    close: async () => {
      clearInterval(timer);
      clearTimeout(retry);
      forget?.();
      await turn.close();
    },
  };
}

/** Runs work so that it never overlaps itself; whoever asks while it waits to begin gets the result of that run. */
function oneAtATime(work: () => Promise<number>): { run(): Promise<number>; close(): Promise<void> } {
  let chain: Promise<number> = Promise.resolve(0);
  let waiting = false;
  let closed = false;
  return {
    run: () => {
      if (waiting || closed) return chain;
      waiting = true;
      chain = chain
        .catch(() => 0)
        .then(() => {
          waiting = false;
          return closed ? 0 : work();
        });
      return chain;
    },
    close: async () => {
      closed = true;
      await chain.catch(() => 0);
    },
  };
}

async function drainAll(database: Database, consumer: Consumer): Promise<number> {
  let handled = 0;
  for (;;) {
    const batch = await pending(database, consumer);
    for (const event of batch) await handleOnce(database, consumer, event);
    handled += batch.length;
    if (batch.length < BATCH) return handled;
  }
}

async function pending(database: Database, consumer: Consumer): Promise<LoggedEvent<never>[]> {
  await database.pool.query('insert into kernel.cursors (consumer) values ($1) on conflict do nothing', [
    consumer.name,
  ]);
  const { rows } = await database.pool.query<LoggedEvent<never>>(
    `select e.id::text, e.xid::text, e.organization_id as "organizationId", e.type, e.payload, e.correlation_id as "correlationId"
       from kernel.cursors c, kernel.pending_events(c.xid, c.id, $2, $3) e where c.consumer = $1`,
    [consumer.name, consumer.types, BATCH],
  );
  return rows;
}

async function handleOnce(database: Database, consumer: Consumer, event: LoggedEvent<never>): Promise<void> {
  const variables = { 'app.organization_id': event.organizationId, 'app.correlation_id': event.correlationId ?? '' };
  const em = database.orm.em.fork({ session: { variables } });
  try {
    await em.transactional(async (tx) => {
      const [row] = await tx.execute(
        'update kernel.cursors set xid = ?::xid8, id = ?, attempts = 0, updated_at = now() where consumer = ? and (xid, id) < (?::xid8, ?) returning consumer',
        [event.xid, event.id, consumer.name, event.xid, event.id],
      );
      if (row) await consumer.handle(event, tx);
    });
  } catch (error) {
    await noteFailure(database, consumer, event, error as Error);
  }
}

async function noteFailure(
  database: Database,
  consumer: Consumer,
  event: LoggedEvent<never>,
  error: Error,
): Promise<void> {
  logger.error({ consumer: consumer.name, event: event.id, error: error.message }, 'event not handled');
  const { rows } = await database.pool.query<{ attempts: number }>(
    'update kernel.cursors set attempts = attempts + 1, updated_at = now() where consumer = $1 returning attempts',
    [consumer.name],
  );
  if ((rows[0]?.attempts ?? 0) < MAX_ATTEMPTS) throw error;
  await database.pool.query(
    'insert into kernel.dead_letters (consumer, event_id, reason) values ($1, $2, $3) on conflict do nothing',
    [consumer.name, event.id, error.message.slice(0, 1_000)],
  );
  await database.pool.query('update kernel.cursors set xid = $2::xid8, id = $3, attempts = 0 where consumer = $1', [
    consumer.name,
    event.xid,
    event.id,
  ]);
}
