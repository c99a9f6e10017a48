import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit as record } from '#kernel/audit/audit';
import { loadKeyPair } from '#kernel/auth/keys';
import { runJob } from '#kernel/testing/run-job';
import { TEST_SECRET } from '#kernel/testing/test-database';
import { type TestGraph, testGraph, viewerOf } from '#kernel/testing/test-graph';
import { configureAudit } from '../subgraphs/audit/heads/heads-folder.ts';
import { signHeads } from '../subgraphs/audit/heads/sign-heads.ts';
import { audit } from '../subgraphs/audit/subgraph.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'a-ems-verify-'));
const viewer = viewerOf(audit);
let graph: TestGraph;
let owner: Client;

beforeAll(async () => {
  graph = await testGraph(audit);
  owner = new Client({ connectionString: graph.databaseUrl });
  await owner.connect();
  configureAudit({ directory: join(dataDir, 'audit'), keys: loadKeyPair(join(dataDir, 'keys'), 'audit') });
  await graph.context(viewer).write(async (em) => {
    for (let n = 0; n < 3; n++) await record(em, { action: 'identity.RoleGranted' });
  });
  await runJob(graph, signHeads);
});
afterAll(async () => {
  await owner.end();
  configureAudit(undefined);
  rmSync(dataDir, { recursive: true });
});

async function run(settings: Record<string, string> = {}) {
  const node = ['--conditions=source', '--import', '@oxc-node/core/register', 'infra/verify-audit.ts'];
  const env = {
    ...process.env,
    VITEST: '',
    DATABASE_URL: graph.databaseUrl,
    AEMS_SECRET: TEST_SECRET,
    DATA_DIR: dataDir,
  };
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, node, { env: { ...env, ...settings } })) };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}

test('without heads, key or database nothing is called intact', async () => {
  expect(await run({ AUDIT_HEADS_DIR: join(dataDir, 'nowhere') })).toMatchObject({ code: 1, stdout: '' });
  expect(await run({ KEYS_DIR: dataDir })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('no key of the audit'),
  });
  expect(await run({ DATABASE_URL: 'postgresql://127.0.0.1:1/none' })).toMatchObject({ code: 1, stdout: '' });
});

test('a chain that nobody touched is intact; one whose end is gone is cut off, and the command fails', async () => {
  expect(await run()).toMatchObject({
    code: 0,
    stdout: `${viewer.organizationId}: intact, 3 entries, 1 signed heads\n`,
  });
  await owner.query(
    'begin; set local session_replication_role = replica; delete from audit.entries where seq = 3; commit',
  );
  const after = await run();
  expect(after.code).toBe(1);
  expect(after.stdout).toContain('Entry 3 was cut off');
});
