import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing/test-database';
import { domains } from '../index.ts';
import { NOT_PERSONAL } from './not-personal.ts';

/** Names of columns that may say something about a person, or in which somebody may write about one. */
const PERSONAL_LOOKING =
  '(^|_)(email|mail|phone|mobile|fax|address|street|city|zip|agent|birth|born|ip|names?|person|people|user|user_id|actor|actor_id|' +
  'picture|photo|avatar|gender|salary|iban|passport|subject|contact|author|signature|identity|account|' +
  'reason|notes?|comment|description|text|body|content|message|before|after|payload|data|output|faults|files|reference|website)($|_)';

const COLUMNS = `select c.table_schema || '.' || c.table_name as table, c.column_name as column
  from information_schema.columns c join pg_class k on k.oid = (quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass
  where c.table_schema not in ('pg_catalog', 'information_schema', 'public') and k.relkind in ('r', 'p') and not k.relispartition`;

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

async function columns(condition = 'true'): Promise<string[]> {
  const { rows } = await client.query<{ table: string; column: string }>(`${COLUMNS} and ${condition}`);
  return rows.map(({ table, column }) => `${table}.${column}`);
}

const registered = new Set(
  domains.flatMap(({ personal = [] }) =>
    personal.flatMap(({ table, columns }) => Object.keys(columns).map((column) => `${table}.${column}`)),
  ),
);

test('every column that looks personal is registered by its domain, or is said not to be and why', async () => {
  const looking = await columns(`c.column_name ~ '${PERSONAL_LOOKING}'`);
  expect(looking.length).toBeGreaterThan(50);
  expect(looking.filter((column) => !registered.has(column) && !NOT_PERSONAL.has(column)).sort()).toEqual([]);
});

test('what is registered or excused exists', async () => {
  const real = new Set(await columns());
  expect([...registered, ...NOT_PERSONAL.keys()].filter((column) => !real.has(column))).toEqual([]);
});

test('a domain registers its own tables only', () => {
  const strays = domains.flatMap(({ name, personal = [] }) =>
    personal.filter(({ table }) => !table.startsWith(`${name}.`)).map(({ table }) => `${name}: ${table}`),
  );
  expect(strays).toEqual([]);
});

test('what identity erases by its function, the function names', async () => {
  const { rows } = await client.query<{ named: string[] }>(
    'select identity.tables_of_members() || identity.tables_of_people() as named',
  );
  const byFunction = domains.flatMap(({ personal = [] }) =>
    personal.filter(({ erasedBy }) => erasedBy?.startsWith('identity.erase_person')).map(({ table }) => table),
  );
  // A person's row is kept without the person; backup codes go with their second factor.
  const otherwise = ['identity.users', 'identity.backup_codes'];
  expect(byFunction.filter((table) => !otherwise.includes(table)).sort()).toEqual(
    rows[0]?.named.map((table) => `identity.${table}`).sort(),
  );
});
