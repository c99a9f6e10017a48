import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing/test-database';

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

const EMAILS = ['ada@example.com'];
const NAMES = ['Ada Lovelace', 'May', 'J. (Jo) "X" Ng+'];

async function without(text: string): Promise<string> {
  const { rows } = await client.query(
    'select kernel.without_mentions($1::text, kernel.mention_pattern($2, $3)) as text',
    [text, EMAILS, NAMES],
  );
  return rows[0].text;
}

test.each([
  'bada@example.com',
  'ada@example.com.vn',
  'ada@example.community',
  'x.ada@example.com',
  'Ada Lovelaces',
  'Nevada Lovelace',
  'May I?',
  'ada@example',
  '',
])('"%s" speaks of somebody else, or of nobody', async (text) => {
  expect(await without(text)).toBe(text);
});

test.each([
  ['ada@example.com', '[erased]'],
  ['Write to ADA@Example.com.', 'Write to [erased].'],
  ['<ada@example.com>, ada@example.com', '<[erased]>, [erased]'],
  ["ADA LOVELACE's call", "[erased]'s call"],
  ['By J. (Jo) "X" Ng+ today', 'By [erased] today'],
])('of "%s" remains "%s"', async (text, left) => {
  expect(await without(text)).toBe(left);
});

test('JSON stays JSON, whatever the name holds', async () => {
  const value = { to: 'ada@example.com', by: ['J. (Jo) "X" Ng+'], count: 1, note: 'May' };
  const { rows } = await client.query(
    'select kernel.without_mentions($1::jsonb, kernel.mention_pattern($2, $3)) as value',
    [JSON.stringify(value), EMAILS, NAMES],
  );

  expect(rows[0].value).toEqual({ to: '[erased]', by: ['[erased]'], count: 1, note: 'May' });
});

test('for nobody there is nothing to look for', async () => {
  const { rows } = await client.query("select kernel.mention_pattern('{}', '{May}') as pattern");

  expect(rows[0].pattern).toBeNull();
});
