import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `AEMS_SECRET`, or else the one of this data folder, made on its first start and readable by its owner alone. */
export function secretOf(dataDir: string, env: NodeJS.ProcessEnv): string {
  return env.AEMS_SECRET || readOrMake(join(dataDir, 'secret'));
}

function readOrMake(file: string): string {
  if (!existsSync(file)) {
    writeFileSync(`${file}.unfinished`, randomBytes(32).toString('base64url'), { mode: 0o600 });
    renameSync(`${file}.unfinished`, file);
  }
  return readFileSync(file, 'utf8');
}
