// Runs before `npm start`, `npm test` and their like, on whatever Node (20 or newer) the host has, with nothing installed:
// brings node_modules to what package-lock.json says. What follows in the same script then runs on node_modules/.bin/node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const NEEDED = 24;

if (!isInstalled()) {
  process.stdout.write('Installing what package-lock.json lists (npm ci), about a minute the first time ...\n');
  const { status } = spawnSync(
    'npm',
    ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  if (status !== 0)
    refuse(
      'npm ci did not finish (its reason stands above): check the network and the disk, then run the same command again.',
    );
}
if (!existsSync(`${root}node_modules/.bin/node`) && Number.parseInt(process.versions.node, 10) < NEEDED) {
  refuse(
    `npm brings no Node for ${process.platform} on ${process.arch}, and this one is ${process.version}: install Node ${NEEDED}.`,
  );
}

/** npm keeps its own list of what it put into node_modules, written when it is done. */
function isInstalled() {
  try {
    const wanted = packagesOf('package-lock.json');
    const present = packagesOf('node_modules/.package-lock.json');
    return Object.entries(wanted).every(([path, { integrity, optional }]) =>
      present[path] ? present[path].integrity === integrity : path === '' || optional,
    );
  } catch {
    return false;
  }
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(`${root}${lockfile}`, 'utf8')).packages;
}

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
