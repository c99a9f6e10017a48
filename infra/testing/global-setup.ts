import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../postgres/start-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the superuser of the PostgreSQL that the whole test run shares. */
    postgres: string;
  }
}

// Losing a test database costs nothing, waiting for the disk does.
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** One PostgreSQL for the whole run, named by `AEMS_TEST_POSTGRES` and `inject('postgres')`. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'a-ems-test-'));
  const postgres = await startPostgres({ dataDir: join(home, 'postgres'), settings: FAST });
  process.env.AEMS_TEST_POSTGRES = postgres.url;
  provide('postgres', postgres.url);
  return async () => {
    await postgres.stop();
    rmSync(home, { recursive: true });
  };
}
