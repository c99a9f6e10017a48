import { beforeAll, expect, test } from 'vitest';
import type { Caller } from '#kernel/auth/viewer';
import { type TestGraph, viewerOf } from '#kernel/testing/test-graph';
import { identity } from '../subgraph.ts';
import { anOwner, door, identityGraph, inside } from '../testing/people.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

const listen = (caller: Omit<Caller, 'correlationId'>) =>
  graph.started.subgraph.subscribe({
    query: 'subscription { id: _sessionsChanged }',
    caller: { ...caller, correlationId: 'test' },
  });

test('no viewer and nobody may listen', async () => {
  for (const caller of [{ actor: 'nobody' }, { actor: 'viewer', viewer: viewerOf(identity) }] as const) {
    expect(await listen(caller)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  }
});

test.each([
  ['someone signs out', async (_owner: Owner, token: string) => door(graph).signOut(token)],
  [
    'a role changes',
    async ({ organizationId }: Owner) =>
      inside(graph, organizationId, "update identity.memberships set role = 'viewer'"),
  ],
  [
    'someone leaves',
    async ({ organizationId }: Owner) =>
      inside(graph, organizationId, 'update identity.memberships set deleted_at = now()'),
  ],
])('the router hears within a second when %s', async (_what, happen) => {
  const owner = await anOwner(graph);
  const { refreshToken } = await door(graph).signIn(owner.email);
  const stream = await listen({ actor: 'router' });
  if (!(Symbol.asyncIterator in stream)) throw new Error('The router was refused.');
  const heard: unknown[] = [];
  void (async () => {
    for await (const { data } of stream) heard.push(data?.id);
  })();

  await happen(owner, refreshToken);

  await expect.poll(() => heard, { timeout: 1_000 }).toContain(owner.organizationId);
  expect(heard[0]).toBe('*');
  await stream[Symbol.asyncIterator]().return?.();
});

type Owner = Awaited<ReturnType<typeof anOwner>>;
