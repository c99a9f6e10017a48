import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit as record } from '#kernel/audit/audit';
import { loadKeyPair } from '#kernel/auth/keys';
import type { Viewer } from '#kernel/auth/viewer';
import { runJob } from '#kernel/testing/run-job';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { configureAudit, headsFolder } from '../heads/heads-folder.ts';
import { signHeads } from '../heads/sign-heads.ts';
import { audit } from '../subgraph.ts';
import { auditor, recordMany } from '../testing/entries.ts';
import { type VerifiedChain, verifyChains } from './verify-chains.ts';

const directory = mkdtempSync(join(tmpdir(), 'a-ems-heads-'));
let graph: TestGraph;
let intruder: Client;

beforeAll(async () => {
  graph = await testGraph(audit);
  configureAudit({ directory, keys: loadKeyPair(directory, 'audit') });
  intruder = new Client({ connectionString: graph.databaseUrl });
  await intruder.connect();
});
afterAll(async () => {
  await intruder.end();
  configureAudit(undefined);
  rmSync(directory, { recursive: true });
});

/** An organization with ten entries whose head was signed. */
async function signedChain(): Promise<Viewer> {
  const viewer = auditor();
  await recordMany(graph, viewer, 10);
  await runJob(graph, signHeads);
  return viewer;
}

/** What the owner of the tables does with the triggers out of the way. */
async function breakIn(sql: string, ...values: unknown[]): Promise<void> {
  await intruder.query('begin; set local session_replication_role = replica');
  await intruder.query(sql, values);
  await intruder.query('commit');
}

async function verify({ organizationId }: Viewer): Promise<VerifiedChain> {
  for await (const chain of verifyChains(graph.started.runtime.database, headsFolder()))
    if (chain.organizationId === organizationId) return chain;
  throw new Error('The organization has no chain.');
}

/** What a forger who knows the migration does: all hashes from an entry on, taken anew. */
async function rehash({ organizationId }: Viewer): Promise<void> {
  await breakIn(
    `do $$ declare e record; previous bytea := ''; begin
      for e in select * from audit.entries where organization_id = '${organizationId}' order by seq loop
        previous := sha256(previous || audit.canonical(e.organization_id::text, e.id::text, to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),
          e.seq::text, e.action, e.outcome, e.actor_id::text, e.client_id, e.subject_type, e.subject_id, encode(e.detail_digest, 'hex'), encode(e.origin_digest, 'hex'), e.correlation_id));
        update audit.entries set hash = previous where id = e.id and created_at = e.created_at;
      end loop; end $$`,
  );
}

describe('verification finds', () => {
  test('an entry that was changed by the owner of the table', async () => {
    const viewer = await signedChain();
    await breakIn(
      'update audit.entries set actor_id = gen_random_uuid() where organization_id = $1 and seq = 4',
      viewer.organizationId,
    );
    expect((await verify(viewer)).fault).toMatchObject({ kind: 'CHANGED', seq: 4 });
  });

  test('words that were changed, though the hash does not know them', async () => {
    const viewer = await signedChain();
    await breakIn(
      `update audit.entries set after = '{"role":"viewer"}' where organization_id = $1 and seq = 5`,
      viewer.organizationId,
    );
    expect((await verify(viewer)).fault).toMatchObject({ kind: 'CHANGED', seq: 5 });
  });

  test('words that were taken out without a person having been erased', async () => {
    const viewer = await signedChain();
    await breakIn(
      'update audit.entries set detail_salt = null, subject_name = null, before = null, after = null where organization_id = $1 and seq = 6',
      viewer.organizationId,
    );
    expect((await verify(viewer)).fault).toMatchObject({ kind: 'CHANGED', seq: 6 });
  });

  test('an entry that was taken out', async () => {
    const viewer = await signedChain();
    await breakIn('delete from audit.entries where organization_id = $1 and seq = 7', viewer.organizationId);
    expect((await verify(viewer)).fault).toMatchObject({ kind: 'MISSING', seq: 7 });
  });

  test('an entry that was put in between', async () => {
    const viewer = await signedChain();
    await breakIn(
      `insert into audit.entries select organization_id, gen_random_uuid(), created_at + interval '1 microsecond', seq, action, outcome, actor_id, client_id, subject_type,
        subject_id, subject_name, before, after, detail_salt, detail_digest, address, user_agent, origin_salt, origin_digest, correlation_id, hash
        from audit.entries where organization_id = $1 and seq = 3`,
      viewer.organizationId,
    );
    expect((await verify(viewer)).fault).toMatchObject({ kind: 'CHANGED', seq: 3 });
  });

  test('a tail that was cut off: its head was signed', async () => {
    const viewer = await signedChain();
    await breakIn('delete from audit.entries where organization_id = $1 and seq > 8', viewer.organizationId);
    expect((await verify(viewer)).fault).toMatchObject({ kind: 'CUT_OFF', seq: 9 });
  });

  test('a chain that is gone altogether', async () => {
    const viewer = await signedChain();
    await breakIn('delete from audit.entries where organization_id = $1', viewer.organizationId);
    expect((await verify(viewer)).fault).toMatchObject({ kind: 'CUT_OFF', seq: 1 });
  });

  test('a chain that was written anew with all its hashes', async () => {
    const viewer = await signedChain();
    await breakIn(
      'update audit.entries set actor_id = null where organization_id = $1 and seq = 2',
      viewer.organizationId,
    );
    await rehash(viewer);
    expect((await verify(viewer)).fault).toMatchObject({ kind: 'CHANGED', seq: 10 });
  });

  test('a head that was not signed by this installation', async () => {
    const viewer = await signedChain();
    const file = join(directory, `heads-${new Date().toISOString().slice(0, 7)}.jsonl`);
    const kept = readFileSync(file, 'utf8');
    writeFileSync(file, kept.replace(/("seq":)10/, '$19'));
    await expect(verify(viewer)).rejects.toThrow('not signed by this installation');
    writeFileSync(file, kept);
  });
});

describe('verification is content with', () => {
  test('a chain that nobody touched, whatever its words hold', async () => {
    const viewer = auditor();
    const odd = {
      'ключ "1"': 'ß\n😀',
      number: 1.5,
      nested: [null, { a: true }],
      huge: 12345678901234567890n.toString(),
    };
    await graph.context(viewer).write(async (em) => {
      await record(em, {
        action: 'identity.RoleGranted',
        before: odd,
        after: {},
        subject: { type: 'User', id: '', name: '😀:-' },
      });
      await record(em, { action: 'identity.RoleGranted', outcome: 'REFUSED' });
    });
    await runJob(graph, signHeads);
    expect(await verify(viewer)).toMatchObject({ entries: 2, heads: 1, fault: undefined });
  });

  test('the same break-in where it was undone', async () => {
    const viewer = await signedChain();
    const actor = (set: string) =>
      breakIn(`update audit.entries set ${set} where organization_id = $1 and seq = 4`, viewer.organizationId);
    await actor("client_id = 'x'");
    await actor('client_id = null');
    expect((await verify(viewer)).fault).toBeUndefined();
  });
});
