import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { Refusal } from '../refusal.ts';

/** The account that a program is started under. */
export interface ServiceUser {
  uid: number;
  gid: number;
}

const PREFERRED = ['postgres', 'nobody'];

/**
 * PostgreSQL refuses to run as root. For root this is the owner of the data directory, or else the first account that
 * root may become (`postgres`, `nobody`, any other); for everybody else undefined: they run it themselves, on their own files.
 */
export function serviceUser(dataDir: string): ServiceUser | undefined {
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  const self = process.getuid?.();
  if (self !== 0) {
    if (!owner || owner.uid === self) return undefined;
    throw new Refusal(`${dataDir} belongs to another user: start A-EMS as that user, or choose another DATA_DIR.`);
  }
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : accountToBecome();
}

function accountToBecome(): ServiceUser {
  const user = accounts().find(canBecome);
  if (user) return user;
  throw new Refusal(
    'PostgreSQL does not run as root and there is no other user: start A-EMS as one, or set DATABASE_URL.',
  );
}

function accounts(): ServiceUser[] {
  const rank = (name: string) => (PREFERRED.includes(name) ? PREFERRED.indexOf(name) : PREFERRED.length);
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter(([, , uid]) => Number(uid) > 0)
    .sort(([a = ''], [b = '']) => rank(a) - rank(b))
    .map(([, , uid, gid]) => ({ uid: Number(uid), gid: Number(gid) }));
}

/** In a container with few user ids mapped, root cannot become everybody. */
function canBecome(user: ServiceUser): boolean {
  return spawnSync('/bin/sh', ['-c', ':'], { ...user, cwd: '/' }).status === 0;
}
