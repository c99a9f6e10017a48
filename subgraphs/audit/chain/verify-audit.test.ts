import { createPublicKey } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadKeyPair } from '#kernel/auth/keys';
import type { Viewer } from '#kernel/auth/viewer';
import { runJob } from '#kernel/testing/run-job';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { configureAudit, keepHeads, readHeads } from '../heads/heads-folder.ts';
import { signHeads } from '../heads/sign-heads.ts';
import { isGenuine, type SignedHead } from '../heads/signed-head.ts';
import { prepareMonths } from '../months/prepare-months.ts';
import { audit } from '../subgraph.ts';
import { auditor, recordMany } from '../testing/entries.ts';

const directory = mkdtempSync(join(tmpdir(), 'a-ems-heads-'));
const folder = { directory, keys: loadKeyPair(directory, 'audit') };
const publicKey = createPublicKey(folder.keys.publicKey);
const file = () => join(directory, `heads-${new Date().toISOString().slice(0, 7)}.jsonl`);
let graph: TestGraph;
let owner: Client;
beforeAll(async () => {
  graph = await testGraph(audit);
  configureAudit(folder);
  owner = new Client({ connectionString: graph.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  configureAudit(undefined);
  rmSync(directory, { recursive: true });
});

const verify = async (viewer: Viewer) =>
  (
    await graph
      .as(viewer)
      .ask('mutation { verifyAudit { isIntact entries signedHeads firstFault { kind seq message } } }')
  ).data?.verifyAudit;

describe('the organization', () => {
  test('learns what is wrong with its own audit', async () => {
    const viewer = auditor();
    await recordMany(graph, viewer, 4);
    await runJob(graph, signHeads);
    await owner.query(
      `begin; set local session_replication_role = replica; delete from audit.entries where organization_id = '${viewer.organizationId}' and seq = 4; commit`,
    );
    expect(await verify(viewer)).toMatchObject({
      isIntact: false,
      entries: 3,
      firstFault: { kind: 'CUT_OFF', seq: 4 },
    });
  });

  test('learns that all is well, and that it was looked at stands in the audit', async () => {
    const viewer = auditor();
    await recordMany(graph, viewer, 4);
    await runJob(graph, signHeads);
    expect(await verify(viewer)).toEqual({ isIntact: true, entries: 4, signedHeads: 1, firstFault: null });
    const { data } = await graph.as(viewer).ask('{ auditEntries(first: 1) { nodes { action actor { id } } } }');
    expect(data?.auditEntries.nodes).toEqual([{ action: 'audit.AuditVerified', actor: { id: viewer.userId } }]);
  });

  test('learns that somebody was at its signed heads, and is held against the newest of an hour', async () => {
    const viewer = auditor();
    for (let n = 1; n <= 3; n++) {
      await recordMany(graph, viewer, 1);
      await runJob(graph, signHeads);
    }
    const kept = readFileSync(file(), 'utf8');
    writeFileSync(file(), kept.replace(new RegExp(`(${viewer.organizationId}","seq":)3`), '$12'));
    expect(await verify(viewer)).toMatchObject({ isIntact: false, firstFault: { kind: 'HEAD_FORGED' } });
    writeFileSync(file(), kept);
    const { isIntact, signedHeads } = await verify(viewer);
    expect(isIntact).toBe(true);
    expect(signedHeads).toBeLessThan(3);
  });

  test('finds nothing wrong after a person was forgotten, whose words are gone', async () => {
    const viewer = auditor();
    await recordMany(graph, viewer, 3);
    const context = graph.context(viewer);
    const ada = '01900000-0000-7000-8000-00000000ada0';
    await context.write(async (em) => {
      await em.execute(
        "select kernel.append_audit('identity.MemberInvited', 'DONE', 'Invitation', '1', 'ada@example.com', null, '{\"role\":\"owner\"}', null)",
      );
      await em.execute(
        `select kernel.append_audit('identity.SignedIn', 'DONE', 'User', '${ada}', 'Ada', null, null, '${ada}')`,
      );
      const [row] = await em.execute<{ count: number }[]>(
        `select audit.forget_person('${ada}', '{ada@example.com}') as count`,
      );
      expect(row?.count).toBe(2);
    });
    const { rows } = await owner.query('select * from audit.entries where organization_id = $1', [
      viewer.organizationId,
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/ada@example|Ada"/);
    expect(await verify(viewer)).toMatchObject({ isIntact: true, entries: 6 });
  });
});

describe('signed heads', () => {
  test('are added once for each step of a chain, and each is genuine', async () => {
    const viewer = auditor();
    const mine = async () => (await readHeads(folder)).get(viewer.organizationId) ?? [];
    await recordMany(graph, viewer, 2);
    await runJob(graph, signHeads);
    await runJob(graph, signHeads);
    await recordMany(graph, viewer, 1);
    await runJob(graph, signHeads);
    expect((await mine()).map(({ seq }) => seq)).toEqual([2, 3]);
    const line = readFileSync(file(), 'utf8').trim().split('\n').at(-1) as string;
    const head = JSON.parse(line) as SignedHead;
    expect(isGenuine(head, publicKey)).toBe(true);
    expect(isGenuine({ ...head, seq: head.seq - 1 }, publicKey)).toBe(false);
    expect(isGenuine({ ...head, signature: '' }, publicKey)).toBe(false);
  });

  test('of a busy organization do not wait for the minute', async () => {
    const viewer = auditor();
    await recordMany(graph, viewer, 100);
    await graph.drain();
    expect((await readHeads(folder)).get(viewer.organizationId)?.map(({ seq }) => seq)).toEqual([100]);
  });

  test('that were cut off by a crash while they were written do not count', async () => {
    const other = mkdtempSync(join(tmpdir(), 'a-ems-half-'));
    const [head] = [...(await readHeads(folder)).values()].flat();
    await keepHeads({ ...folder, directory: other }, [head as SignedHead]);
    appendFileSync(join(other, `heads-${(head as SignedHead).signedAt.slice(0, 7)}.jsonl`), '{"organizationId":"half');
    expect([...(await readHeads({ ...folder, directory: other })).values()].flat()).toEqual([head]);
    rmSync(other, { recursive: true });
  });
});

test('the job for the months may run at any time and makes what is missing', async () => {
  const count = async () =>
    (await owner.query("select count(*)::int as n from pg_inherits where inhparent = 'audit.entries'::regclass"))
      .rows[0].n;
  const before = await count();
  await owner.query(
    "do $$ declare p regclass; begin select inhrelid::regclass into p from pg_inherits where inhparent = 'audit.entries'::regclass order by inhrelid::regclass::text desc limit 1; execute 'drop table ' || p; end $$",
  );
  expect(await count()).toBe(before - 1);
  await runJob(graph, prepareMonths);
  await runJob(graph, prepareMonths);
  expect(await count()).toBe(before);
});
