import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, viewerWith } from '#kernel/testing/test-graph';
import { anOwner, identityGraph } from '../testing/people.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

test('nobody is nobody', async () => {
  expect((await graph.nobody.ask('{ viewer { role } }')).data).toEqual({ viewer: null });
});

test.each(['{ users { totalCount } }', '{ user(id: "x") { name } }'])('%s needs a permission', async (document) => {
  expect((await graph.nobody.ask(document)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect((await graph.as(viewerWith()).ask(document)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('a viewer sees himself, whatever he may do', async () => {
  const { userId, organizationId, email } = await anOwner(graph);
  const viewer = viewerWith({ userId, organizationId, role: 'owner', scopes: ['sales:order.read'] });

  const { data } = await graph.as(viewer).ask('{ viewer { role scopes user { name email } organization { id } } }');

  expect(data?.viewer).toEqual({
    role: 'OWNER',
    scopes: ['sales:order.read'],
    user: { name: 'Ada Lovelace', email },
    organization: { id: organizationId },
  });
});
