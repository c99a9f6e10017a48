import type { TestProject } from 'vitest/node';
import { startTestPostgres } from './test-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the superuser of the PostgreSQL that the whole test run shares. */
    postgres: string;
  }
}

/** One PostgreSQL for the whole run, named by `AEMS_TEST_POSTGRES` and `inject('postgres')`. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres();
  process.env.AEMS_TEST_POSTGRES = postgres.url;
  provide('postgres', postgres.url);
  return postgres.stop;
}
