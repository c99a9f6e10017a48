import { setTimeout as sleep } from 'node:timers/promises';
import type { StartedDomain } from '#kernel/graph/start-subgraphs';

/** What one domain says can make a second speak, and that one a third. */
const QUIET_ROUNDS = 3;
const LONGEST_WAIT_MS = 500;
const STEP_MS = 10;

/** Lets every domain learn what the others said, until nobody has anything to add. */
export async function settle(started: readonly StartedDomain[]): Promise<void> {
  do {
    for (let quiet = 0; quiet < QUIET_ROUNDS; ) quiet = (await hearAll(started)) > 0 ? 0 : quiet + 1;
    await Promise.all(started.map(waitForOlderTransactions));
  } while ((await hearAll(started)) > 0);
}

/** How many events were handled. One that a consumer was at already counts as none, hence several quiet rounds. */
async function hearAll(started: readonly StartedDomain[]): Promise<number> {
  const counts = await Promise.all(started.map((domain) => domain.drain()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Events are held back while a transaction runs that is older than theirs; those of strangers are not waited for long. */
async function waitForOlderTransactions({ runtime: { database } }: StartedDomain): Promise<void> {
  const { pool } = database;
  const { rows } = await pool.query<{ now: string }>('select pg_current_xact_id()::text as now');
  const over = 'select pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 as over';
  for (const deadline = Date.now() + LONGEST_WAIT_MS; Date.now() < deadline; await sleep(STEP_MS)) {
    const answer = await pool.query<{ over: boolean }>(over, [rows[0]?.now]);
    if (answer.rows[0]?.over) return;
  }
}
