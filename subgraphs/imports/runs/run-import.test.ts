import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { hurryJobs } from '#kernel/testing/hurry-jobs';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { domain, Member } from '../testing/member.ts';

const CUSTOMERS = 'Id,Name,Kind\n1,Ana,P\n2,Bo Ltd,C\n';

let graph: TestGraph;
let owner: Client;
let blocker: Client;
beforeAll(async () => {
  graph = await testGraph(domain);
  [owner, blocker] = await Promise.all([connect(), connect()]);
});
afterAll(() => Promise.all([owner.end(), blocker.end()]));

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: graph.databaseUrl });
  await client.connect();
  return client;
}

/** Lets an import come as far as the table of customers, and then does something to it. */
async function midway(member: Member, happens: () => Promise<unknown>): Promise<string> {
  const uploadId = await member.upload(CUSTOMERS);
  await blocker.query('begin; lock table sales.customers in access exclusive mode');
  const { data } = await member.start(uploadId);
  await vi.waitFor(async () => expect((await waiting()).length).toBe(1), 20_000);
  await happens();
  await blocker.query('rollback');
  return data?.startImport.id;
}

async function waiting(): Promise<{ pid: number }[]> {
  const { rows } = await owner.query(
    "select pid from pg_stat_activity where datname = current_database() and usename = 'aems_sales' and wait_event_type = 'Lock'",
  );
  return rows;
}

test('while one import is under way, no other begins', async () => {
  const member = new Member(graph);
  const uploadId = await member.upload(CUSTOMERS);
  const id = await midway(member, async () => {
    expect((await member.start(uploadId)).data?.startImport.__typename).toBe('ImportUnderWay');
  });
  expect(await member.over(id)).toMatchObject({ state: 'COMPLETE' });
});

test('an import whose connection is cut is begun again and brings each row once', async () => {
  const member = new Member(graph);
  const id = await midway(member, async () => {
    const [backend] = await waiting();
    await owner.query('select pg_terminate_backend($1)', [backend?.pid]);
  });
  const run = await hurryJobs(owner, member.over(id));
  expect(run).toMatchObject({ state: 'COMPLETE', faultCount: 0, files: [{ inserted: 2, updated: 0 }] });
  await member.undo(id);
  expect(await member.over(id)).toMatchObject({ state: 'UNDONE' });
});

test('an import that cannot be done fails in the end, says so, and leaves room for the next', async () => {
  const member = new Member(graph);
  await owner.query('revoke insert on sales.customers from aems_sales');
  const uploadId = await member.upload(CUSTOMERS);
  const { data } = await member.start(uploadId);
  const run = await hurryJobs(owner, member.over(data?.startImport.id));
  expect(run).toMatchObject({
    state: 'FAILED',
    progress: null,
    reason: 'Something unforeseen happened; the log of the server says what.',
  });

  await owner.query('grant insert on sales.customers to aems_sales');
  const next = await member.start(uploadId);
  expect(await member.over(next.data?.startImport.id)).toMatchObject({ state: 'COMPLETE' });
});
