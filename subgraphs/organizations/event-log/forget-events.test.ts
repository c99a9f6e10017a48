import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Consumer } from '#kernel/events/consumer';
import type { Domain } from '#kernel/graph/domain';
import { runJob } from '#kernel/testing/run-job';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { organizations } from '../subgraph.ts';
import { forgetEvents } from './forget-events.ts';

let graph: TestGraph;
let owner: Client;
beforeAll(async () => {
  graph = await testGraph(organizations);
  owner = new Client({ connectionString: graph.databaseUrl });
  await owner.connect();
});
afterAll(() => owner.end());
// Not truncated: whoever relays events at this moment would be in its way, and it in theirs.
beforeEach(() => owner.query('delete from kernel.events; delete from kernel.cursors'));

const reader = { name: 'test.read', types: ['test.Happened'], handle: async () => undefined } satisfies Consumer;
const domains: Domain[] = [{ ...organizations, name: 'test', consumers: [reader] }];

async function log(type: string, daysAgo: number): Promise<void> {
  await owner.query(
    "insert into kernel.events (organization_id, type, payload, created_at) values ($1, $2, '{}', now() - $3 * interval '1 day')",
    [randomUUID(), type, daysAgo],
  );
}

/** Lets the reader have read everything that is logged now. */
const readAll = () =>
  owner.query(
    "insert into kernel.cursors (consumer, xid, id) select 'test.read', xid, id from kernel.events order by xid desc, id desc limit 1",
  );

async function forget(): Promise<string[]> {
  await runJob(graph, forgetEvents, domains);
  const { rows } = await owner.query<{ type: string }>('select type from kernel.events order by id');
  return rows.map(({ type }) => type);
}

test('what somebody has not read yet stays, however old', async () => {
  await log('test.Happened', 400);
  expect(await forget()).toEqual(['test.Happened']);
  await readAll();
  await log('test.Happened', 399);
  expect(await forget()).toEqual(['test.Happened']);
});

test('what is younger than 90 days stays, whoever has read it', async () => {
  await log('test.Happened', 89);
  await readAll();
  expect(await forget()).toEqual(['test.Happened']);
});

test('no domain can forget by itself, nor anyone but the job', async () => {
  await log('test.Happened', 400);
  const { pool } = graph.started.runtime.database;
  await expect(pool.query('delete from kernel.events')).rejects.toThrow(/permission denied/);
  const { rows } = await owner.query(
    "select rolname from pg_roles where rolname like 'aems\\_%' and has_function_privilege(rolname, 'kernel.forget_events(jsonb)', 'execute') order by 1",
  );
  expect(rows.map(({ rolname }) => rolname)).toEqual(['aems_organizations', 'aems_relay']);
});

test('what is old and read, or wanted by nobody, goes', async () => {
  await log('test.Happened', 91);
  await log('test.Unheard', 91);
  await readAll();
  await log('test.Happened', 1);
  expect(await forget()).toEqual(['test.Happened']);
});
