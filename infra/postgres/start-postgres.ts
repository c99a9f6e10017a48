import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.ts';
import { Refusal } from '../refusal.ts';
import { postgresBinaries } from './binaries.ts';
import { DATABASE, dataDirArgument, ensureCluster } from './cluster.ts';
import { keep } from './keeper.ts';
import { serverStatus, stopLeftServer } from './left-server.ts';
import { serviceUser } from './service-user.ts';

/** A running server. */
export interface EmbeddedPostgres {
  /** Of the superuser, who owns everything and trusts everybody on this machine. */
  url: string;
  /** Resolves when the server is gone, asked or not. */
  gone: Promise<unknown>;
  /** Ends the connections, writes everything to disk and resolves when the server is gone. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Made when absent; its log lies beside it as `<dataDir>.log`. */
  dataDir: string;
  /** A free one by default. */
  port?: number;
  /** Server settings on top of ours, for example `{ fsync: 'off' }`. */
  settings?: Record<string, string>;
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  shared_preload_libraries: 'pg_stat_statements',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
};
const START_LIMIT_MS = 60_000;

/**
 * Starts the PostgreSQL 18 that npm installed, on 127.0.0.1, over the files in `dataDir`. It lives no longer than this
 * process, however that ends. Throws a Refusal when it cannot start.
 */
export async function startPostgres({ dataDir, port, settings = {} }: PostgresOptions): Promise<EmbeddedPostgres> {
  const dir = resolve(dataDir);
  const user = serviceUser(dir);
  const binaries = postgresBinaries(user);
  ensureCluster({ binaries, dataDir: dir, user, durable: settings.fsync !== 'off' });
  await stopLeftServer(dir);
  const chosen = { ...SETTINGS, port: String(port ?? (await freePort())), ...settings };
  const logFile = `${dir}.log`;
  const flags = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [join(binaries, 'postgres'), '-D', dataDirArgument(dir, user), ...flags];
  const server = keep({ command, cwd: dir, user, logFile });
  const gone = once(server, 'exit');
  await ready(server, dir, logFile);
  return {
    url: `postgresql://postgres@127.0.0.1:${chosen.port}/${DATABASE}`,
    gone,
    async stop() {
      server.stdin?.end();
      await gone;
    },
  };
}

async function ready(server: ChildProcess, dir: string, logFile: string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (serverStatus(dir) !== 'ready') {
    if (server.exitCode !== null)
      throw new Refusal(`PostgreSQL did not start: ${lastComplaint(logFile)} (${logFile}).`);
    if (Date.now() > deadline) {
      server.stdin?.end();
      throw new Refusal(`PostgreSQL is not ready after ${START_LIMIT_MS / 1_000} seconds; its log is ${logFile}.`);
    }
    await sleep(20);
  }
}

function lastComplaint(logFile: string): string {
  const complaints = [...readFileSync(logFile, 'utf8').matchAll(/(?:FATAL|PANIC|ERROR): +(.*)/g)];
  return complaints.at(-1)?.[1] ?? 'it gave no reason';
}
