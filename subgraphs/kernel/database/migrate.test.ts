import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_SECRET, type TestDatabase, testDatabase } from '#kernel/testing/test-database';
import { type MigrateOptions, migrate, migrateDown } from './migrate.ts';

let database: TestDatabase;
let options: MigrateOptions;
const folder = mkdtempSync(join(tmpdir(), 'a-ems-migrations-'));

beforeAll(async () => {
  database = await testDatabase();
  cpSync('migrations', folder, { recursive: true });
  options = { databaseUrl: database.url, secret: TEST_SECRET, directory: folder };
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** Everything that migrations make, as text. */
async function layout(): Promise<string[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ line: string }>(`
    select 'column ' || c.oid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull as line
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v') and n.nspname !~ '^(pg_|information_schema|public)'
    union all select 'policy ' || polrelid::regclass || ' ' || polname from pg_policy
    union all select 'trigger ' || tgrelid::regclass || ' ' || tgname from pg_trigger where not tgisinternal
    union all select 'function ' || p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname !~ '^(pg_|information_schema|public)'
    order by 1`);
  await client.end();
  // Partitions by day are made by the calendar, not by migrations.
  return rows.map(({ line }) => line).filter((line) => !/_\d{8}/.test(line));
}

test('a migration that fails leaves nothing behind and says which it was', async () => {
  const before = await layout();
  writeFileSync(join(folder, '9999_broken.sql'), 'create schema half; select no_such_function();');
  await expect(migrate(options)).rejects.toThrow(/9999_broken\.sql failed.*no_such_function/);
  rmSync(join(folder, '9999_broken.sql'));
  expect(await layout()).toEqual(before);
});

test('down undoes everything, and up makes the same again', async () => {
  const before = await layout();
  const undone = await migrateDown(options);
  expect(await layout()).toEqual([]);
  expect((await migrate(options)).reverse()).toEqual(undone);
  expect(await layout()).toEqual(before);
});

test('two migrators at once run each migration once', async () => {
  const name = `9000_${randomUUID().slice(0, 8)}`;
  writeFileSync(join(folder, `${name}.sql`), 'create schema once;');
  writeFileSync(join(folder, `${name}.down.sql`), 'drop schema once;');
  const ran = await Promise.all([migrate(options), migrate(options)]);
  expect(ran.flat()).toEqual([name]);
  expect(await migrateDown(options, '8999')).toEqual([name]);
});
