import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#kernel/database/open-database';
import { urlOf } from '#kernel/database/roles';
import { TEST_SECRET, type TestDatabase, testDatabase } from '#kernel/testing/test-database';
import { domains } from '../index.ts';

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await testDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

async function ask(sql: string): Promise<string[]> {
  const { rows } = await client.query<{ found: string }>(sql);
  return rows.map(({ found }) => found);
}

const TABLES = `select c.oid, n.nspname || '.' || c.relname as found, c.relrowsecurity, c.relforcerowsecurity
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped)`;

describe('every table that belongs to organizations', () => {
  test('is one of many: the walk below sees them', async () => {
    expect((await ask(TABLES)).length).toBeGreaterThan(5);
  });

  test('forces row-level security, also on its owner', async () => {
    expect(await ask(`select found from (${TABLES}) t where not relrowsecurity or not relforcerowsecurity`)).toEqual(
      [],
    );
  });

  test('has a restrictive policy that checks what is written', async () => {
    const walled = `select from pg_policy p where p.polrelid = t.oid and not p.polpermissive and p.polwithcheck is not null`;
    expect(await ask(`select found from (${TABLES}) t where not exists (${walled})`)).toEqual([]);
  });

  test('refers inside its domain by organization and id together, and never to another domain', async () => {
    const within = `select conname || ' of ' || conrelid::regclass as found from pg_constraint k
      where contype = 'f' and conrelid in (select oid from (${TABLES}) t) and confrelid in (select oid from (${TABLES}) t)
        and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'organization_id' and a.attnum = any (k.conkey))`;
    expect(await ask(within)).toEqual([]);
    const across = `select conname || ' of ' || conrelid::regclass as found from pg_constraint k
      join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid where contype = 'f' and a.relnamespace <> b.relnamespace`;
    expect(await ask(across)).toEqual([]);
  });
});

describe('the role of a domain', () => {
  test('owns nothing, is no superuser and cannot step around row-level security', async () => {
    expect(
      await ask(
        `select rolname as found from pg_roles where rolname like 'aems\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
      ),
    ).toEqual([]);
    expect(
      await ask(
        `select c.relname as found from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname like 'aems\\_%'`,
      ),
    ).toEqual([]);
  });

  test('reaches no table of another domain', async () => {
    const strays = `select r.rolname || ' reaches ' || c.oid::regclass as found from pg_roles r, pg_class c join pg_namespace n on n.oid = c.relnamespace
      where r.rolcanlogin and r.rolname like 'aems\\_%' and c.relkind in ('r', 'p', 'v') and n.nspname not in ('pg_catalog', 'information_schema', 'kernel', 'jobs', 'public', 'imports')
        and 'aems_' || n.nspname <> r.rolname and has_table_privilege(r.oid, c.oid, 'select, insert, update, delete')`;
    expect(await ask(strays)).toEqual([]);
  });

  test('may not truncate, refer to or put triggers on its tables', async () => {
    const excess = `select r.rolname || ' on ' || c.oid::regclass as found from pg_roles r join pg_namespace n on 'aems_' || n.nspname = r.rolname
      join pg_class c on c.relnamespace = n.oid where c.relkind = 'r' and has_table_privilege(r.oid, c.oid, 'truncate, references, trigger')`;
    expect(await ask(excess)).toEqual([]);
  });
});

describe.each(domains.filter(({ entities }) => entities.length > 0))('the entities of $name', ({ name, entities }) => {
  test('have the columns that the migrations gave their tables', async () => {
    const opened = await openDatabase({ domain: name, entities, url: urlOf(name, database.url, TEST_SECRET) });
    const declared = [...opened.orm.getMetadata().getAll().values()].flatMap((metadata) =>
      metadata.props
        .filter(({ persist, fieldNames }) => persist !== false && fieldNames?.[0])
        .map((property) => {
          const type = (property.columnTypes[0] ?? '').replace(/\(.*/, '');
          return `${metadata.schema}.${metadata.tableName}.${property.fieldNames[0]} ${ALIASES[type] ?? type}${property.nullable ? '' : ' not null'}`;
        }),
    );
    await opened.close();
    const tables = [...new Set(declared.map((line) => line.split('.').slice(0, 2).join('.')))];
    const real =
      await ask(`select n.nspname || '.' || c.relname || '.' || a.attname || ' ' || t.typname || case when a.attnotnull then ' not null' else '' end as found
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
      where a.attnum > 0 and not a.attisdropped and n.nspname || '.' || c.relname in ('${tables.join("','")}')`);
    expect(declared.sort()).toEqual(real.sort());
  });
});

const ALIASES: Record<string, string> = {
  int: 'int4',
  integer: 'int4',
  bigint: 'int8',
  smallint: 'int2',
  boolean: 'bool',
  decimal: 'numeric',
  'double precision': 'float8',
  varchar: 'text',
  'text[]': '_text',
  'uuid[]': '_uuid',
};

describe('every table that a metric reads', () => {
  test('announces its changes, so that figures are never kept too long', async () => {
    const announced = await ask(`select tgrelid::regclass::text as found from pg_trigger where tgname = 'announce'`);
    const views = await ask(
      `select n.nspname || '.' || c.relname as found from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'v'`,
    );
    const read = domains.flatMap(({ metrics = [] }) => metrics.flatMap(({ tables }) => tables));
    expect(read.filter((table) => !announced.includes(table) && !views.includes(table))).toEqual([]);
  });
});
