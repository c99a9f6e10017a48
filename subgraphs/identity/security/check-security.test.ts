import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, viewerOf, viewerWith } from '#kernel/testing/test-graph';
import { identity } from '../subgraph.ts';
import { anOwner, identityGraph, inside } from '../testing/people.ts';

const CHECKS = '{ securityChecks { rule isMet count outOf people { name } } }';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

async function checksOf({ userId, organizationId }: { userId: string; organizationId: string }) {
  const { data, errors } = await graph.as(viewerOf(identity, { userId, organizationId })).ask(CHECKS);
  expect(errors).toBeUndefined();
  return new Map<string, Record<string, unknown>>(
    data?.securityChecks.map((check: { rule: string }) => [check.rule, check]),
  );
}

test('whoever may see the members may not yet see how safe they are', async () => {
  const { userId, organizationId } = await anOwner(graph);
  const asker = graph.as(viewerWith({ userId, organizationId, scopes: ['identity:user.read'] }));
  expect((await asker.ask(CHECKS)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('an organization of one owner without a second factor breaks two rules, and is told who', async () => {
  const checks = await checksOf(await anOwner(graph));
  expect(checks.get('SECOND_FACTOR')).toMatchObject({
    isMet: false,
    count: 1,
    outOf: 1,
    people: [{ name: 'Ada Lovelace' }],
  });
  expect(checks.get('TWO_OWNERS')).toMatchObject({ isMet: false, count: 1, outOf: 1, people: [] });
  for (const rule of ['NO_DORMANT_MEMBERS', 'NO_FORGOTTEN_INVITATIONS', 'NO_UNUSED_KEYS', 'NO_ENDLESS_CLIENTS']) {
    expect(checks.get(rule), rule).toMatchObject({ isMet: true, count: 0 });
  }
});

test('time passes, and what nobody looked after shows; whoever is kept out counts no more', async () => {
  const owner = await anOwner(graph);
  const run = (sql: string, values: unknown[] = []) => inside(graph, owner.organizationId, sql, values);
  await run(
    `insert into identity.api_keys (id, user_id, name, hint, hash, scopes, created_at, expires_at)
    values (gen_random_uuid(), ?, 'Sheet', 'aems', gen_random_uuid()::text, '{}', now() - interval '91 days', now() + interval '1 day')`,
    [owner.userId],
  );
  await run(`insert into identity.api_clients (id, name, scopes) values (gen_random_uuid(), 'ERP', '{}')`);
  await run("update identity.memberships set last_seen_at = now() - interval '91 days'");
  const checks = await checksOf(owner);
  for (const rule of ['NO_UNUSED_KEYS', 'NO_ENDLESS_CLIENTS', 'NO_DORMANT_MEMBERS']) {
    expect(checks.get(rule), rule).toMatchObject({ isMet: false, count: 1 });
  }
  await run('update identity.memberships set deactivated_at = now()');
  expect((await checksOf(owner)).get('NO_DORMANT_MEMBERS')).toMatchObject({ isMet: true, outOf: 0 });
});

test('two owners with second factors are in good order', async () => {
  const owner = await anOwner(graph);
  const run = (sql: string, values: unknown[] = []) => inside(graph, owner.organizationId, sql, values);
  await run(`insert into identity.users (id, email, name) values (?, ?, 'Grace Hopper')`, [
    owner.organizationId,
    `${owner.organizationId}@example.com`,
  ]);
  await run(`insert into identity.memberships (id, user_id, role) values (gen_random_uuid(), ?, 'owner')`, [
    owner.organizationId,
  ]);
  await run(
    `insert into identity.second_factors (user_id, secret, enabled_at) select user_id, 'sealed', now() from identity.memberships`,
  );
  const checks = await checksOf(owner);
  expect(checks.get('SECOND_FACTOR')).toMatchObject({ isMet: true, count: 0, outOf: 2 });
  expect(checks.get('TWO_OWNERS')).toMatchObject({ isMet: true, count: 0, outOf: 2 });
});
