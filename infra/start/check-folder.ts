import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';

const NEEDED_MB = 300;
const PROBE = Buffer.alloc(1_000_000);

const REASONS: Record<string, (dataDir: string) => string> = {
  EACCES: (dataDir) => `You may not write to DATA_DIR ${dataDir}: give yourself the right, or choose another DATA_DIR.`,
  EROFS: (dataDir) => `The disk of DATA_DIR ${dataDir} takes no folder, it may be read-only: choose another DATA_DIR.`,
  ENOSPC: (dataDir) => `The disk of DATA_DIR ${dataDir} is full: free ${NEEDED_MB} MB, or choose another DATA_DIR.`,
  EDQUOT: (dataDir) =>
    `Your quota on the disk of DATA_DIR ${dataDir} is used up: free ${NEEDED_MB} MB, or choose another DATA_DIR.`,
  EEXIST: (dataDir) => `DATA_DIR ${dataDir} is a file: choose a folder.`,
  ENOTDIR: (dataDir) => `DATA_DIR ${dataDir} lies below a file: choose a folder.`,
};
// What mkdir says depends on how deep the missing folders are.
REASONS.EPERM = REASONS.EACCES as (dataDir: string) => string;
REASONS.ENOENT = REASONS.EROFS as (dataDir: string) => string;

/** Makes the data folder and proves that it takes data; throws a Refusal that says what is in the way. */
export function checkFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    writeProbe(join(dataDir, `.probe-${process.pid}`));
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new Refusal(REASONS[code]?.(dataDir) ?? `DATA_DIR ${dataDir} cannot be used: ${message}.`);
  }
  const { bavail, bsize } = statfsSync(dataDir);
  const freeMb = Math.floor((bavail * bsize) / 1_000_000);
  if (freeMb < NEEDED_MB)
    throw new Refusal(
      `Only ${freeMb} MB are free on the disk of DATA_DIR ${dataDir}: free ${NEEDED_MB} MB, or choose another DATA_DIR.`,
    );
}

function writeProbe(path: string): void {
  try {
    const file = openSync(path, 'w');
    writeSync(file, PROBE);
    fsyncSync(file);
    closeSync(file);
  } finally {
    rmSync(path, { force: true });
  }
}
