import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '#kernel/auth/viewer';
import { library, librarySql } from '#kernel/testing/library';
import { type TestGraph, testGraph, viewerOf } from '#kernel/testing/test-graph';
import { audit } from './audit.ts';

let graph: TestGraph;
let owner: Client;
beforeAll(async () => {
  graph = await testGraph(library, librarySql);
  owner = new Client({ connectionString: graph.databaseUrl });
  await owner.connect();
});
afterAll(() => owner.end());

const record = (viewer: Viewer, action: `${string}.${string}` = 'library.BookBurnt') =>
  graph.context(viewer).write((em) => audit(em, { action }));

async function entriesOf({ organizationId }: Viewer) {
  const { rows } = await owner.query('select * from audit.entries where organization_id = $1 order by seq', [
    organizationId,
  ]);
  return rows;
}

/** Rejects with what PostgreSQL says, and leaves nothing behind. */
async function asOwner(sql: string): Promise<void> {
  await owner.query('begin');
  try {
    await owner.query(sql);
  } finally {
    await owner.query('rollback');
  }
}

describe('who may not', () => {
  test.each([
    ['read entries', 'select * from audit.entries'],
    [
      'read them by a partition',
      `select * from audit.entries_${new Date().toISOString().slice(0, 7).replace('-', '_')}`,
    ],
    ['add one without the chain', 'insert into audit.entries default values'],
    ['change one', "update audit.entries set outcome = 'DONE'"],
    ['take one out', 'delete from audit.entries'],
    ['empty the table', 'truncate audit.entries'],
    ['make partitions', 'select audit.prepare_months()'],
    ['read all heads', 'select * from audit.heads()'],
    ['take out words', "select audit.forget_person(gen_random_uuid(), '{}')"],
  ])('a domain cannot %s', async (_what, sql) => {
    await record(viewerOf(library));
    await expect(graph.started.runtime.database.pool.query(sql)).rejects.toThrow(/permission denied/);
  });

  test.each([
    ['change an entry', "update audit.entries set outcome = 'REFUSED'", /never changed/],
    [
      'change only its words',
      'update audit.entries set before = null, after = null, subject_name = null, detail_salt = null',
      /never changed/,
    ],
    ['take one out', 'delete from audit.entries', /never changed/],
    ['empty the table', 'truncate audit.entries', /never removed/],
    [
      'empty a partition',
      `truncate audit.entries_${new Date().toISOString().slice(0, 7).replace('-', '_')}`,
      /never removed/,
    ],
  ])('even the owner of the table cannot %s by mistake', async (_what, sql, refusal) => {
    await record(viewerOf(library));
    await expect(asOwner(sql)).rejects.toThrow(refusal);
  });

  test('nobody records anything outside an organization, or from an old snapshot', async () => {
    const { pool } = graph.started.runtime.database;
    const append = "select kernel.append_audit('library.BookBurnt', 'DONE', null, null, null, null, null, null)";
    await expect(pool.query(append)).rejects.toThrow('this transaction has none');
    const client = await pool.connect();
    await client.query(
      "begin isolation level repeatable read; select set_config('app.organization_id', gen_random_uuid()::text, true)",
    );
    await expect(client.query(append)).rejects.toThrow('read committed');
    await client.query('rollback');
    client.release();
  });
});

describe('an entry', () => {
  test('goes with its transaction', async () => {
    const viewer = viewerOf(library);
    const failing = graph.context(viewer).write(async (em) => {
      await audit(em, { action: 'library.BookBurnt' });
      throw new Error('second thoughts');
    });
    await expect(failing).rejects.toThrow('second thoughts');
    expect(await entriesOf(viewer)).toEqual([]);
  });

  test('knows who did it, from where, and what became of which thing', async () => {
    const viewer = viewerOf(library, { clientId: 'reader' });
    const subject = { type: 'Book', id: '7', name: 'Solaris' };
    await graph
      .context(viewer)
      .write((em) =>
        audit(em, { action: 'library.BookBurnt', subject, before: { isBurnt: false }, after: { isBurnt: true } }),
      );
    await graph
      .context(viewer)
      .write((em) => audit(em, { action: 'library.BookBurnt', outcome: 'REFUSED', actorId: viewer.organizationId }));
    const [done, refused] = await entriesOf(viewer);
    expect(done).toMatchObject({
      action: 'library.BookBurnt',
      outcome: 'DONE',
      actor_id: viewer.userId,
      client_id: 'reader',
      subject_type: 'Book',
      subject_id: '7',
      subject_name: 'Solaris',
      before: { isBurnt: false },
      after: { isBurnt: true },
      correlation_id: 'test',
    });
    expect(refused).toMatchObject({ outcome: 'REFUSED', actor_id: viewer.organizationId, subject_type: null });
  });

  test('lies in the partition of its month, and the next six are there already', async () => {
    const { rows } = await owner.query(
      "select count(*)::int as n from pg_inherits where inhparent = 'audit.entries'::regclass and inhrelid::regclass::text >= 'audit.entries_' || to_char(now() at time zone 'UTC', 'YYYY_MM')",
    );
    expect(rows[0].n).toBe(7);
  });

  test('finds a place even when nobody prepared its month', async () => {
    const month = `audit.entries_${new Date().toISOString().slice(0, 7).replace('-', '_')}`;
    await owner.query('begin; set local session_replication_role = replica');
    await owner.query(
      `alter table audit.entries detach partition ${month}; alter table ${month} rename to aside; commit`,
    );
    const viewer = viewerOf(library);
    await record(viewer);
    expect(await entriesOf(viewer)).toHaveLength(1);
  });
});

describe('the chain of an organization', () => {
  test('has no gap and no fork when 50 transactions write at once', async () => {
    const viewer = viewerOf(library);
    await Promise.all(Array.from({ length: 50 }, () => record(viewer)));
    const entries = await entriesOf(viewer);
    expect(entries.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
    const times = entries.map(({ created_at }) => created_at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(entries.map(({ hash }) => hash.toString('hex'))).size).toBe(50);
  });

  test('has no gap where a transaction in between failed', async () => {
    const viewer = viewerOf(library);
    await record(viewer);
    await record(viewer, 'no-action.at all' as 'a.b').catch(() => undefined);
    await record(viewer);
    expect((await entriesOf(viewer)).map(({ seq }) => seq)).toEqual(['1', '2']);
  });

  test('does not wait for another organization', async () => {
    const [slow, quick] = [viewerOf(library), viewerOf(library)];
    await graph.context(slow).write(async (em) => {
      await audit(em, { action: 'library.BookBurnt' });
      await record(quick);
    });
    expect(await entriesOf(quick)).toHaveLength(1);
  });

  test('tells those who sign heads after each hundred entries', async () => {
    const viewer = viewerOf(library);
    await graph.context(viewer).write(async (em) => {
      for (let n = 0; n < 100; n++) await audit(em, { action: 'library.BookBurnt' });
    });
    const { rows } = await owner.query(
      "select * from kernel.events where type = 'audit.HeadDue' and organization_id = $1",
      [viewer.organizationId],
    );
    expect(rows).toHaveLength(1);
  });
});
