import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_SECRET, type TestDatabase, testDatabase } from '#kernel/testing/test-database';
import { ensureBuilt } from '../testing/begin.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
const mapping = join(folder, 'mapping.yaml');
const MAPPING = `name: Shop
sources:
  customers: { file: customers.csv }
imports:
  - target: sales.customer
    from: customers
    key: Id
    fields: { name: Name, kind: { column: Kind, values: { P: PERSON, C: COMPANY } } }
`;

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  ensureBuilt('server');
  database = await testDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** Runs the command as its user does; what it printed and how it ended. */
async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = {
    ...process.env,
    VITEST: '',
    DATABASE_URL: database.url,
    AEMS_SECRET: TEST_SECRET,
    DATA_DIR: join(folder, 'data'),
  };
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, ['dist/infra/import.js', ...args], { env })) };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}

const toShop = (owned: string, ...args: string[]) => run('--organization', 'Corner Shop', '--owner', owned, ...args);

async function namesOf(organization: string): Promise<string[]> {
  const { rows } = await owner.query(
    'select c.name from sales.customers c join organizations.organizations o using (organization_id) where o.name = $1 order by 1',
    [organization],
  );
  return rows.map((row) => row.name);
}

function write(customers: string, text = MAPPING): void {
  writeFileSync(mapping, text);
  writeFileSync(join(folder, 'customers.csv'), customers);
}

test('without an organization it says how it is used', async () => {
  const { code, stderr } = await run('files');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Say which --organization[\s\S]*npm run import --/);
});

test('a mapping that does not fit, and a folder that is not there, end it with the place of each fault', async () => {
  write('Id,Name,Kind\n', MAPPING.replace('name: Name', 'nam: Nam'));
  const { code, stderr } = await toShop('misfit@shop.example', '--mapping', mapping, folder);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^The mapping does not fit:\n8:5 sales.customer needs a value for "name".\n8:15 sales.customer has no field "nam"/,
  );
  expect((await toShop('misfit@shop.example', '--mapping', mapping, join(folder, 'no'))).stderr).toMatch(
    /customers.csv cannot be read/,
  );
});

test('a bad row leaves its file out and is told, "good rows only" takes the others', async () => {
  write('Id,Name,Kind\n1,Ana,P\n2,Bo,X\n');
  const refused = await toShop('bad@shop.example', '--mapping', mapping, folder);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toBe('customers.csv:3 Kind: The code "X" for kind has no translation in the mapping.\n');
  expect(refused.stdout).toMatch(/sales.customer +0 +0 +0 +1 .*LEFT OUT\n/);
  const taken = await toShop('bad@shop.example', '--mapping', mapping, folder, '--good-rows-only');
  expect(taken.code).toBe(0);
  expect(taken.stdout).toMatch(/Imported: 1 inserted, 0 updated, 0 unchanged, 1 rejected/);
});

test('an owner and an organization are made once; what was imported can be taken back', async () => {
  write('Id,Name,Kind\n1,Cy,P\n2,Dee Ltd,C\n');
  const organization = ['--organization', 'Night Shop', '--owner', 'night@shop.example'];
  const rehearsal = await run(...organization, '--mapping', mapping, folder, '--dry-run');
  expect(rehearsal.stdout).toMatch(/Dry run, nothing was written: 2 inserted/);
  expect(rehearsal.stdout).not.toMatch(/Sign in/);

  const first = await run(...organization, '--mapping', mapping, folder);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toMatch(/Sign in: night@shop.example \/ \S{12,}\n/);
  expect(await namesOf('Night Shop')).toEqual(['Cy', 'Dee Ltd']);
  expect((await run(...organization, '--mapping', mapping, folder)).stdout).toMatch(
    /0 inserted, 0 updated, 2 unchanged/,
  );

  const batch = /--undo (\S+)/.exec(first.stdout)?.[1] ?? '';
  expect((await run(...organization, '--undo', batch)).stdout).toBe(
    'sales.customer                 2 deleted, 0 put back\n',
  );
  expect(await namesOf('Night Shop')).toEqual([]);
  expect(await run(...organization, '--undo', batch)).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/There is no import/),
  });
});
