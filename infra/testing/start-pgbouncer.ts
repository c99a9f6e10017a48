import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.ts';
import { serviceUser } from '../postgres/service-user.ts';

/** A pooler in front of a test database. */
export interface PgBouncer {
  /** The given URL with the pooler's address; log in as a role that has a password. */
  url: string;
  stop(): Promise<void>;
}

/** Debian's pgbouncer is on this machine. */
export const hasPgBouncer = spawnSync('pgbouncer', ['--version']).status === 0;

/** Starts pgbouncer in transaction mode, set up as in docker-compose.yml, in front of a PostgreSQL on this machine. */
export async function startPgBouncer(postgresUrl: string, poolSize = 10): Promise<PgBouncer> {
  const home = mkdtempSync(join(tmpdir(), 'a-ems-pgbouncer-'));
  const port = await freePort();
  const file = writeSettings(home, new URL(postgresUrl), port, poolSize);
  const user = serviceUser(home);
  if (user) for (const path of [home, file]) chownSync(path, user.uid, user.gid);
  const child = spawn('pgbouncer', ['--quiet', file], { ...user, cwd: '/', stdio: 'ignore' });
  const gone = once(child, 'exit');
  while (!(await answers(port))) await sleep(20);
  const url = new URL(postgresUrl);
  url.port = String(port);
  return {
    url: url.href,
    async stop() {
      child.kill('SIGTERM');
      await gone;
      rmSync(home, { recursive: true });
    },
  };
}

function writeSettings(home: string, postgres: URL, port: number, poolSize: number): string {
  const file = join(home, 'pgbouncer.ini');
  const settings = readFileSync('infra/docker/pgbouncer/pgbouncer.ini', 'utf8')
    .replace('host=postgres port=5432', `host=${postgres.hostname} port=${postgres.port}`)
    .replace('0.0.0.0', '127.0.0.1\nunix_socket_dir =')
    .replace('6432', String(port))
    .replace('default_pool_size = 10', `default_pool_size = ${poolSize}`)
    .replace('/tmp/userlist.txt', join(home, 'userlist.txt'));
  writeFileSync(file, settings);
  writeFileSync(join(home, 'userlist.txt'), '"postgres" ""\n', { mode: 0o644 });
  return file;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const outcome = await Promise.race([once(socket, 'connect'), once(socket, 'error')]).catch(() => undefined);
  socket.destroy();
  return outcome?.length === 0;
}
