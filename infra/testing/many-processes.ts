import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TEST_SECRET, testDatabase } from '#kernel/testing/test-database';
import { domains } from '../../subgraphs/index.ts';
import { freePort } from '../free-port.ts';
import { hasPgBouncer, startPgBouncer } from './start-pgbouncer.ts';

/** A-EMS as docker-compose.yml runs it: the same commands and settings, as processes of this machine. */
export interface ManyProcesses {
  /** Of the router. */
  url: string;
  /** The direct URL of the database's owner. */
  databaseUrl: string;
  /** Where a subgraph listens for the router. */
  addressOf(name: string): string;
  /** The process of one subgraph, to be stopped or killed. */
  subgraph(name: string): ChildProcess;
  /** What the supervisor does when a process has ended. */
  restart(name: string): void;
  stop(): Promise<void>;
}

const PATIENCE_MS = 60_000;

/** Starts a router and a process for each subgraph, over HTTP, on a database of their own behind pgbouncer where there is one; with `settings` beside their own. */
export async function startManyProcesses(settings: Record<string, string> = {}): Promise<ManyProcesses> {
  const keys = mkdtempSync(join(tmpdir(), 'a-ems-many-'));
  const database = await testDatabase();
  run('dist/infra/setup.js', { DATABASE_URL: database.url, AEMS_SECRET: TEST_SECRET, KEYS_ROOT: keys });
  const pooler = hasPgBouncer ? await startPgBouncer(database.url) : undefined;
  const shared = {
    ...settings,
    AEMS_SECRET: TEST_SECRET,
    DATABASE_URL: pooler?.url ?? database.url,
    LISTEN_DATABASE_URL: database.url,
    PREPARED_STATEMENTS: pooler ? '0' : '1',
  };
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const ports = new Map(await Promise.all(domains.map(async ({ name }) => [name, await freePort()] as const)));
  const begin = (name: string) =>
    node('dist/subgraphs/main.js', {
      ...shared,
      SUBGRAPHS: name,
      ROUTER_URL: url,
      PORT: String(ports.get(name)),
      KEYS_DIR: join(keys, ['identity', 'audit'].includes(name) ? name : 'subgraph'),
      AUDIT_HEADS_DIR: join(keys, 'heads'),
    });
  const children = new Map([...ports.keys()].map((name) => [name, begin(name)]));
  const addressOf = (name: string) => `http://127.0.0.1:${ports.get(name)}/${name}`;
  const urls = Object.fromEntries([...ports.keys()].map((name) => [`${name.toUpperCase()}_URL`, addressOf(name)]));
  const router = node('dist/router/main.js', {
    ...urls,
    PORT: String(port),
    HOST: '127.0.0.1',
    KEYS_DIR: join(keys, 'router'),
  });
  await isReady(
    url,
    () => router.exitCode !== null || [...children.values()].some(({ exitCode }) => exitCode !== null),
  );
  return {
    url,
    databaseUrl: database.url,
    addressOf,
    subgraph: (name) => children.get(name) as ChildProcess,
    restart: (name) => children.set(name, begin(name)),
    async stop() {
      await Promise.all([router, ...children.values()].map(end));
      await pooler?.stop();
      await database.drop();
      rmSync(keys, { recursive: true });
    },
  };
}

function node(script: string, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [script], { env: { ...inherited(), ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
}

function run(script: string, env: Record<string, string>): void {
  execFileSync(process.execPath, [script], { env: { ...inherited(), ...env } });
}

/** Without what would make a process think that it is a test. */
function inherited(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LOG_LEVEL: process.env.LOG_LEVEL ?? 'error' };
}

/** Waits for the router to say that every subgraph answers; rejects at once when a process has ended. */
async function isReady(url: string, hasEnded: () => boolean): Promise<void> {
  for (const begun = Date.now(); ; await sleep(100)) {
    const response = await fetch(`${url}/readyz`).catch(() => undefined);
    if (response?.ok) return;
    if (hasEnded()) throw new Error('A process ended while it started; its reason stands on stderr.');
    if (Date.now() - begun > PATIENCE_MS) throw new Error(`Not ready: ${await response?.text()}`);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
