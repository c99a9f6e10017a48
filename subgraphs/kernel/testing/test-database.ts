import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { migrate } from '#kernel/database/migrate';
import { ensureRoles } from '#kernel/database/roles';

/** The secret of every test database; roles belong to the whole cluster, so they must agree. */
export const TEST_SECRET = 'for tests only';
const TEMPLATE = 'aems_template';
const TEMPLATE_LOCK = 4_127_002;

/** A database of one's own with every migration run. */
export interface TestDatabase {
  /** URL of its owner. */
  url: string;
  drop(): Promise<void>;
}

/** A domain that exists in tests only, with the SQL that makes its tables. */
export interface TestDomain {
  name: string;
  sql: string;
}

/** Clones the migrated template, which the first caller of the run makes, and adds a domain for tests when one is given. */
export async function testDatabase(extra?: TestDomain): Promise<TestDatabase> {
  const server = serverUrl();
  const name = `aems_test_${randomUUID().replaceAll('-', '')}`;
  await withClient(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await ensureTemplate(client, server);
    await client.query(`create database ${name} template ${TEMPLATE}`);
    if (extra) await ensureRoles(client, [extra.name], TEST_SECRET);
  });
  if (extra) await withClient(databaseUrl(server, name), async (client) => void (await client.query(extra.sql)));
  const drop = () =>
    withClient(server, async (client) => void (await client.query(`drop database ${name} with (force)`)));
  return { url: databaseUrl(server, name), drop };
}

async function ensureTemplate(client: Client, server: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [TEMPLATE]);
  if (rowCount) return;
  const half = `${TEMPLATE}_in_the_making`;
  await client.query(`drop database if exists ${half} with (force)`);
  await client.query(`create database ${half}`);
  await migrate({ databaseUrl: databaseUrl(server, half), secret: TEST_SECRET });
  await client.query(`alter database ${half} rename to ${TEMPLATE}`);
}

function serverUrl(): string {
  const url = process.env.AEMS_TEST_POSTGRES;
  if (!url) throw new Error('AEMS_TEST_POSTGRES names no PostgreSQL: run tests through vitest, which starts one.');
  return url;
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
