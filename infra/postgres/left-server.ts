import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';
import { KEEPER } from './keeper.ts';

const PATIENCE_MS = { stopping: 30_000, otherwise: 1_000 };

/**
 * Clears the way for a new server in `dataDir`: waits for one that is shutting down, stops one whose keeper was killed,
 * and refuses when another A-EMS is using it.
 */
export async function stopLeftServer(dataDir: string): Promise<void> {
  const pid = serverPid(dataDir);
  if (!pid) return;
  if (!isKept(pid)) process.kill(pid, 'SIGINT');
  for (const begun = Date.now(); serverPid(dataDir) === pid; await sleep(50)) {
    const patience = serverStatus(dataDir) === 'stopping' ? PATIENCE_MS.stopping : PATIENCE_MS.otherwise;
    if (Date.now() - begun > patience) throw inUse(dataDir, pid);
  }
}

function inUse(dataDir: string, pid: number): Refusal {
  return new Refusal(
    `Another A-EMS is running on ${dataDir} (PostgreSQL process ${pid}): stop it first, or choose another DATA_DIR.`,
  );
}

/** What the living server of `dataDir` says of itself: `starting`, `ready` or `stopping`; undefined when there is none. */
export function serverStatus(dataDir: string): string | undefined {
  return livingServer(dataDir)?.status;
}

/** The living server of this very folder, if any. */
export function serverPid(dataDir: string): number | undefined {
  return livingServer(dataDir)?.pid;
}

/** The port of a ready server over `dataDir` that a living A-EMS keeps; undefined when there is none. */
export function runningPort(dataDir: string): number | undefined {
  const server = livingServer(dataDir);
  return server?.status === 'ready' && isKept(server.pid) ? server.port : undefined;
}

/** What postmaster.pid says, unless it is stale: a process that merely inherited the number is not at home in this folder. */
function livingServer(dataDir: string): { pid: number; port: number; status: string } | undefined {
  try {
    const lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port, status] = [Number(lines[0]), Number(lines[3]), lines[7]?.trim() ?? ''];
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir) ? { pid, port, status } : undefined;
  } catch {
    return undefined;
  }
}

function isKept(pid: number): boolean {
  try {
    const parent = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1];
    return readFileSync(`/proc/${parent}/cmdline`, 'utf8').split('\0').includes(KEEPER);
  } catch {
    return false;
  }
}
