import { PgBoss } from 'pg-boss';

/**
 * Has pg-boss make its tables in the schema `jobs`, or bring them to its version, as the owner of the database. The workers
 * themselves may do neither; what they and the domains may do stands in migrations/0003_jobs.sql.
 */
export async function layOutJobTables(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, schema: 'jobs', max: 1, supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ graceful: false });
}
