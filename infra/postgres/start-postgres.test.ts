import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { serverPid } from './left-server.ts';
import { type EmbeddedPostgres, startPostgres } from './start-postgres.ts';

// Nothing here has to outlive a crash of the machine.
const settings = { fsync: 'off' };
const home = mkdtempSync(join(tmpdir(), 'a-ems-postgres-'));
afterAll(() => rmSync(home, { recursive: true }));

test('a folder with other files in it is left alone', async () => {
  const dataDir = join(home, 'junk');
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'thesis.txt'), 'mine');
  await expect(startPostgres({ dataDir })).rejects.toThrow(/holds files that are not a PostgreSQL database/);
  expect(existsSync(join(dataDir, 'thesis.txt'))).toBe(true);
});

test('files of another major version are left alone', async () => {
  const dataDir = join(home, 'old');
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'PG_VERSION'), '17\n');
  await expect(startPostgres({ dataDir })).rejects.toThrow(/made by PostgreSQL 17/);
});

test('a second start on the same folder is refused while the first one runs', { timeout: 30_000 }, async () => {
  const dataDir = join(home, 'shared');
  const first = await startPostgres({ dataDir, settings });
  await expect(startPostgres({ dataDir })).rejects.toThrow(/Another A-EMS is running on/);
  expect(await ask(first, 'select 1 as one')).toEqual([{ one: 1 }]);
  await first.stop();
});

test('what was written is there after a stop and a start', async () => {
  const dataDir = join(home, 'kept');
  const first = await startPostgres({ dataDir, settings });
  await ask(first, 'create table notes as select 42 as answer');
  await first.stop();
  const second = await startPostgres({ dataDir, settings });
  expect(await ask(second, 'select answer from notes')).toEqual([{ answer: 42 }]);
  await second.stop();
});

test('text is UTF-8, and what the product leans on is there', async () => {
  const server = await startPostgres({ dataDir: join(home, 'extensions'), settings });
  await ask(server, 'create extension pg_stat_statements; create extension pg_trgm; create extension pgcrypto');
  expect(await ask(server, `select upper('żółć é') as upper, 'Łódź' collate "und-x-icu" < 'Zug' as sorted`)).toEqual([
    { upper: 'ŻÓŁĆ É', sorted: true },
  ]);
  expect(await ask(server, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
  await server.stop();
});

test('an initialisation that was cut short is begun anew', async () => {
  const dataDir = join(home, 'cut');
  mkdirSync(`${dataDir}.unfinished-1a2b3c/base`, { recursive: true });
  const server = await startPostgres({ dataDir, settings });
  expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(readdirSync(home).filter((name) => name.includes('unfinished'))).toEqual([]);
  await server.stop();
});

test('when its parent is killed the server stops, and the next start finds everything', async () => {
  const dataDir = join(home, 'orphan');
  const parent = await anotherProcess(dataDir);
  parent.kill('SIGKILL');
  const next = await startPostgres({ dataDir, settings });
  expect(await ask(next, 'select 1 as one')).toEqual([{ one: 1 }]);
  await next.stop();
});

test('a server that lost its keeper too is stopped by the next start', async () => {
  const dataDir = join(home, 'unkept');
  const parent = await anotherProcess(dataDir);
  const left = serverPid(dataDir);
  process.kill(parentOf(left), 'SIGKILL');
  parent.kill('SIGKILL');
  expect(serverPid(dataDir)).toBe(left);
  const next = await startPostgres({ dataDir, settings });
  expect(serverPid(dataDir)).not.toBe(left);
  await next.stop();
});

test('a server that dies by itself is noticed, and stopping it then is no fault', async () => {
  const server = await startPostgres({ dataDir: join(home, 'dying'), settings });
  process.kill(serverPid(join(home, 'dying')) ?? 0, 'SIGKILL');
  await server.gone;
  await server.stop();
});

/** A Node process of its own that has started PostgreSQL and waits. */
async function anotherProcess(dataDir: string): Promise<ChildProcess> {
  const module = fileURLToPath(new URL('start-postgres.ts', import.meta.url));
  const script = `import { startPostgres } from '${module}'; await startPostgres({ dataDir: '${dataDir}', settings: { fsync: 'off' } }); process.stdout.write('ready');`;
  const flags = ['--conditions=source', '--import=@oxc-node/core/register', '--input-type=module'];
  const child = spawn(process.execPath, [...flags, '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

function parentOf(pid: number | undefined): number {
  return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
}

async function ask({ url }: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}
