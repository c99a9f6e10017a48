import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../refusal.ts';
import type { ServiceUser } from './service-user.ts';

/** The database that A-EMS lives in. */
export const DATABASE = 'a_ems';

const MAJOR = '18';
const DRAFT = '.unfinished-';
const INITDB = [
  ...['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-instructions'],
  ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
];

/**
 * The folder as PostgreSQL's programs are told it: they are started in it. Named this way it can be entered even when
 * the user they run under may not traverse the folders above, as under /root.
 */
export function dataDirArgument(dataDir: string, user: ServiceUser | undefined): string {
  return user ? '/proc/self/cwd' : dataDir;
}

interface ClusterOptions {
  binaries: string;
  dataDir: string;
  user: ServiceUser | undefined;
  /** False: the files need not outlive a crash of the machine. */
  durable: boolean;
}

/** Makes the database files in `dataDir` unless they are there; refuses a folder that holds anything else. */
export function ensureCluster({ binaries, dataDir, user, durable }: ClusterOptions): void {
  const version = clusterVersion(dataDir);
  if (version === MAJOR) return;
  if (version)
    throw new Refusal(`${dataDir} was made by PostgreSQL ${version}, this is ${MAJOR}: choose another DATA_DIR.`);
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new Refusal(
      `${dataDir} holds files that are not a PostgreSQL database: empty it or choose another DATA_DIR.`,
    );
  }
  mkdirSync(dirname(dataDir), { recursive: true });
  removeDrafts(dataDir);
  // Finished under another name first, so that a start killed half-way leaves nothing that looks complete.
  const draft = mkdtempSync(`${dataDir}${DRAFT}`);
  if (user) chownSync(draft, user.uid, user.gid);
  createCluster({ binaries, dataDir: draft, user, durable });
  renameSync(draft, dataDir);
}

/** A start that was killed may still have its orphan writing into one. */
function removeDrafts(dataDir: string): void {
  const [parent, name] = [dirname(dataDir), basename(dataDir)];
  const drafts = readdirSync(parent).filter((entry) => entry.startsWith(`${name}${DRAFT}`));
  for (const draft of drafts) rmSync(join(parent, draft), { recursive: true, force: true, maxRetries: 10 });
}

function createCluster({ binaries, dataDir, user, durable }: ClusterOptions): void {
  const options = { ...user, cwd: dataDir, env: { LC_ALL: 'C' }, encoding: 'utf8' } as const;
  const at = ['-D', dataDirArgument(dataDir, user)];
  demand(spawnSync(join(binaries, 'initdb'), [...at, ...INITDB, ...(durable ? [] : ['--no-sync'])], options));
  const input = `create database ${DATABASE};\n`;
  demand(spawnSync(join(binaries, 'postgres'), ['--single', ...at, 'postgres'], { ...options, input }));
}

function demand({ status, stderr, error }: SpawnSyncReturns<string>): void {
  if (status === 0) return;
  const last = stderr?.trim().split('\n').at(-1);
  const reason = stderr?.match(/(?:error|FATAL|PANIC): +(.*)/)?.[1] ?? error?.message ?? (last || 'no reason given');
  throw new Refusal(`PostgreSQL could not make its files: ${reason}.`);
}

function clusterVersion(dataDir: string): string | undefined {
  const file = join(dataDir, 'PG_VERSION');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
