import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Findings } from './bench/report.ts';
import { ensureBuilt } from './testing/begin.ts';

const WORKS = ['overview', 'overview-http', 'edges', 'list', 'cold', 'push', 'metric', 'sign-in', 'ask', 'memory'];
const RUN = ['dist/infra/bench.js', '--quick'];

test('every work runs, and those who are compared give the same answers', { timeout: 240_000 }, async () => {
  ensureBuilt('server');
  const folder = mkdtempSync(join(tmpdir(), 'a-ems-bench-test-'));
  const out = join(folder, 'findings.json');

  const { stdout } = await promisify(execFile)(process.execPath, [...RUN, '--out', out, ...WORKS]);

  const { lines, machine } = JSON.parse(readFileSync(out, 'utf8')) as Findings;
  rmSync(folder, { recursive: true });
  expect([...new Set(lines.map(({ work }) => work))]).toEqual(WORKS);
  expect(lines.filter(({ ours }) => ours.includes('NaN'))).toEqual([]);
  expect(machine.node).toBe(process.version);
  for (const { what } of lines) expect(stdout).toContain(what);
});
