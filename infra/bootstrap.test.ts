import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const home = mkdtempSync(join(tmpdir(), 'a-ems-bootstrap-'));
afterAll(() => rmSync(home, { recursive: true }));

const WANTED = {
  '': {},
  'node_modules/left': { integrity: 'a' },
  'node_modules/mac-only': { integrity: 'b', optional: true },
};

test('what is not as the lockfile says is installed, and a failed installation is no start', () => {
  for (const present of [undefined, {}, { 'node_modules/left': { integrity: 'other' } }]) {
    const { status, stdout, stderr } = bootstrap(present);
    expect(stdout).toContain('npm ci');
    expect(stderr).toContain('npm ci did not finish');
    expect(status).toBe(1);
  }
});

test('what is as the lockfile says is left alone, packages for other machines aside', () => {
  const { status, stdout, stderr } = bootstrap({ 'node_modules/left': { integrity: 'a' } });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});

/** Runs the bootstrap in a project whose package.json cannot be installed, so that an attempt to do so shows. */
function bootstrap(present: object | undefined) {
  const project = mkdtempSync(join(home, 'project-'));
  cpSync('infra/bootstrap.mjs', join(project, 'infra/bootstrap.mjs'));
  writeFileSync(join(project, 'package.json'), '{ "dependencies": { "left": "file:absent" } }');
  writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages: WANTED }));
  if (present) {
    mkdirSync(join(project, 'node_modules'));
    writeFileSync(join(project, 'node_modules/.package-lock.json'), JSON.stringify({ packages: present }));
  }
  return spawnSync(process.execPath, ['infra/bootstrap.mjs'], { cwd: project, encoding: 'utf8' });
}
