import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StartedSubgraphs, startSubgraphs } from '#kernel/graph/start-subgraphs';
import { TEST_SECRET, type TestDatabase, testDatabase } from '#kernel/testing/test-database';
import { domains } from '../../subgraphs/index.ts';
import { createDemoCompany } from './create-demo-company.ts';

let database: TestDatabase;
let running: StartedSubgraphs;
beforeAll(async () => {
  database = await testDatabase();
  running = await startSubgraphs({ domains, allDomains: domains, databaseUrl: database.url, secret: TEST_SECRET });
});
afterAll(async () => {
  await running.close();
  await database.drop();
});

test('demo', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'demo-'));
  const begun = performance.now();
  const line = (text: string) => process.stdout.write(`${((performance.now() - begun) / 1000).toFixed(1)} ${text}\n`);
  const company = await createDemoCompany({
    started: running.started,
    secret: TEST_SECRET,
    dataDir,
    scale: Number(process.env.SCALE ?? 0.1),
    onProgress: line,
  });
  line(JSON.stringify(company));
  expect(company).toBeDefined();
}, 120_000);
