import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serverPid } from './postgres/left-server.ts';
import { type Begun, begin, ensureBuilt } from './testing/begin.ts';

const home = mkdtempSync(join(tmpdir(), 'a-ems-start-'));
const folder = (name: string) => join(home, name);
const left: Begun[] = [];

beforeAll(() => ensureBuilt());
afterAll(() => {
  for (const { child } of left) child.kill('SIGKILL');
  rmSync(home, { recursive: true, maxRetries: 10 });
});

test('a taken port is one sentence and exit code 1', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  expect(await failure({ DATA_DIR: folder('a'), PORT: String(port) })).toMatch(
    new RegExp(`^Port ${port} is taken by another program.*\\n$`),
  );
  other.close();
});

test('a folder that may not be written is one sentence and exit code 1', async () => {
  expect(await failure({ DATA_DIR: '/sys/a-ems' })).toMatch(/^(You may not write to|The disk of) DATA_DIR .*\n$/);
});

test('an unreachable database is one sentence and exit code 1', async () => {
  const DATABASE_URL = 'postgresql://me:swordfish@127.0.0.1:1/a_ems';
  expect(await failure({ DATA_DIR: folder('b'), DATABASE_URL })).toMatch(
    /^The database of DATABASE_URL at 127.0.0.1:1 does not answer.*\n$/,
  );
});

test('files of somebody else where the database belongs are one sentence and exit code 1', async () => {
  mkdirSync(folder('c/postgres'), { recursive: true });
  writeFileSync(folder('c/postgres/thesis.txt'), 'mine');
  expect(await failure({ DATA_DIR: folder('c') })).toMatch(/^.* holds files that are not a PostgreSQL database: .*\n$/);
});

test('a start killed at any moment is made good by the next one', { timeout: 120_000 }, async () => {
  for (const afterMs of [700, 1_200, 2_000]) {
    const { child } = start({ DATA_DIR: folder('killed') });
    await sleep(afterMs);
    child.kill('SIGKILL');
  }
  const { opened, stop } = start({ DATA_DIR: folder('killed') });
  expect((await fetch(`${await opened()}/readyz`)).status).toBe(200);
  await stop();
});

test('a start opens a company to sign in to, even after one that was killed while it made the company; the next finds it within ten seconds', {
  timeout: 180_000,
}, async () => {
  const env = { DATA_DIR: folder('demo'), DEMO: '1' };
  const killed = start(env);
  await killed.said(/customers:/);
  killed.child.kill('SIGKILL');

  const first = start(env);
  const credentials = await first.credentials();
  expect((await fetch(`${await first.opened()}/healthz`)).status).toBe(200);
  expect(await signIn(await first.opened(), credentials)).toBe(200);
  expect(await first.stop()).toBe(0);
  expect(serverPid(folder('demo/postgres'))).toBeUndefined();

  const begun = performance.now();
  const second = start(env);
  expect((await fetch(`${await second.opened()}/readyz`)).status).toBe(200);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(await second.credentials()).toEqual(credentials);
  expect(await signIn(await second.opened(), credentials)).toBe(200);
  await second.stop();
});

/** Nothing that a failed test leaves behind outlives this file. */
function start(env: Record<string, string>): Begun {
  const begun = begin(env);
  left.push(begun);
  return begun;
}

/** What a start that cannot go on says on stderr. */
async function failure(env: Record<string, string>): Promise<string> {
  const { child } = start(env);
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(code).toBe(1);
  return stderr;
}

async function signIn(url: string, credentials: object): Promise<number> {
  const response = await fetch(`${url}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  return response.status;
}
