import { beforeAll, expect, test } from 'vitest';
import type { TestGraph } from '#kernel/testing/test-graph';
import { anOwner, asOwner, door, identityGraph } from '../testing/people.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

test('nobody gets into an organization that was closed, and others stay open', async () => {
  const [closed, open] = [await anOwner(graph), await anOwner(graph)];
  const [mine, other] = [await door(graph).signIn(closed.email), await door(graph).signIn(open.email)];
  await asOwner(
    graph,
    "insert into kernel.events (organization_id, type, payload) values ($1, 'organizations.OrganizationClosed', '{}')",
    [closed.organizationId],
  );

  await graph.drain();

  expect((await door(graph).refresh(mine.refreshToken)).__typename).toBe('RefreshRefused');
  expect((await door(graph).signIn(closed.email)).__typename).toBe('SignInRefused');
  expect((await door(graph).refresh(other.refreshToken)).__typename).toBe('_Tokens');
});
