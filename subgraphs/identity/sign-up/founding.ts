import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from '#kernel/database/entity-manager';
import type { Session } from '#kernel/database/session';

/** The consumer, in organizations, that makes the row of an organization that was founded. */
const SETTLER = 'organizations.settle-founded';
const LONGEST_MS = 2_000;
const STEP_MS = 20;

/** The id of the transaction that is under way, for `waitUntilSettled`. */
export async function transactionOf(em: EntityManager): Promise<string> {
  const [row] = await em.execute<{ xid: string }[]>('select pg_current_xact_id()::text as xid');
  return row?.xid ?? '0';
}

/**
 * Waits until organizations knows the organization that was founded in a transaction, so that the client who asks next
 * finds it; at most two seconds, and not at all when nobody settles organizations here.
 */
export async function waitUntilSettled(session: Session, xid: string): Promise<void> {
  const deadline = Date.now() + LONGEST_MS;
  while (Date.now() < deadline && (await isBehind(session, xid))) await sleep(STEP_MS);
}

async function isBehind(session: Session, xid: string): Promise<boolean> {
  const text = 'select from kernel.cursors where consumer = $1 and xid < $2::xid8';
  const behind = await session.read({ text, values: [SETTLER, xid] });
  await session.end();
  return behind.length > 0;
}
