import { beforeAll, expect, test } from 'vitest';
import { runJob } from '#kernel/testing/run-job';
import type { TestGraph } from '#kernel/testing/test-graph';
import { anOwner, asOwner, door, identityGraph } from '../testing/people.ts';
import { forgetSessions } from './forget-sessions.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

/** Someone new signs in, and what the SQL says happens to that session. */
async function aSession(happens = 'ended_at = null'): Promise<string> {
  const { email, organizationId } = await anOwner(graph);
  await door(graph).signIn(email);
  const [session] = await asOwner<{ id: string }>(
    graph,
    `update identity.sessions set ${happens} where organization_id = $1 returning id`,
    [organizationId],
  );
  return session?.id ?? '';
}

async function remembered(): Promise<string[]> {
  const rows = await asOwner<{ session_id: string }>(
    graph,
    'select t.session_id from identity.refresh_tokens t join identity.sessions s on s.id = t.session_id',
  );
  return rows.map(({ session_id }) => session_id);
}

test('nobody but the job forgets across organizations', async () => {
  const session = await aSession();
  const { pool } = graph.started.runtime.database;
  expect((await pool.query('delete from identity.sessions')).rowCount).toBe(0);
  expect(await remembered()).toContain(session);
  const executors = await asOwner<{ rolname: string }>(
    graph,
    "select rolname from pg_roles where rolname like 'aems\\_%' and has_function_privilege(rolname, 'identity.forget_ended_sessions()', 'execute') order by 1",
  );
  expect(executors.map(({ rolname }) => rolname)).toEqual(['aems_directory', 'aems_identity']);
});

test('sessions that live, or ended less than 30 days ago, stay with their tokens', async () => {
  const kept = [
    await aSession(),
    await aSession("ended_at = now() - interval '29 days', end_reason = 'SIGNED_OUT'"),
    await aSession("expires_at = now() - interval '29 days'"),
  ];
  await runJob(graph, forgetSessions);
  expect(await remembered()).toEqual(expect.arrayContaining(kept));
});

test('sessions that ended or expired longer ago go, with their tokens, whatever their organization', async () => {
  const gone = [
    await aSession("ended_at = now() - interval '31 days', end_reason = 'SIGNED_OUT'"),
    await aSession("expires_at = now() - interval '31 days'"),
  ];
  await runJob(graph, forgetSessions);
  expect((await remembered()).filter((id) => gone.includes(id))).toEqual([]);
  expect(await asOwner(graph, 'select from identity.refresh_tokens where session_id = any ($1)', [gone])).toEqual([]);
});

test('attempts to sign in are forgotten after a day, those of today still count', async () => {
  await asOwner(
    graph,
    `insert into identity.sign_in_attempts (subject, attempts, last_at)
      values ('old', 9, now() - interval '25 hours'), ('recent', 9, now() - interval '1 hour')`,
  );
  await runJob(graph, forgetSessions);
  const left = await asOwner(graph, "select subject from identity.sign_in_attempts where subject in ('old', 'recent')");
  expect(left).toEqual([{ subject: 'recent' }]);
});

test('challenges that nobody met are forgotten, those that wait are not', async () => {
  const { organizationId, userId } = await anOwner(graph);
  const insert = `insert into identity.challenges (organization_id, hash, user_id, proof, expires_at)
    values ($1, 'over', $2, 'PASSWORD', now()), ($1, 'open', $2, 'PASSWORD', now() + interval '1 minute')`;
  await asOwner(graph, insert, [organizationId, userId]);
  await runJob(graph, forgetSessions);
  const left = await asOwner(graph, 'select hash from identity.challenges where user_id = $1', [userId]);
  expect(left).toEqual([{ hash: 'open' }]);
});
