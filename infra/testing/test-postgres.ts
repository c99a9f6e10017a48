import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../postgres/start-postgres.ts';

/** A PostgreSQL for tests, gone without a trace when stopped. */
export interface TestPostgres {
  url: string;
  stop(): Promise<void>;
}

// Losing a test database costs nothing, waiting for the disk does.
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts a PostgreSQL in a folder of its own. A test whose transactions run for many seconds wants one for itself
 * (`process.env.AEMS_TEST_POSTGRES = url`): on a shared server they would hold back the events of every other test.
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  const home = mkdtempSync(join(tmpdir(), 'a-ems-test-'));
  const postgres = await startPostgres({ dataDir: join(home, 'postgres'), settings: FAST });
  const stop = async () => {
    await postgres.stop();
    rmSync(home, { recursive: true });
  };
  return { url: postgres.url, stop };
}
