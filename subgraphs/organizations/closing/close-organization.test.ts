import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { organizations } from '../subgraph.ts';
import { anOrganization, asOwner, logged } from '../testing/organizations.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(organizations);
});

const CLOSE = `mutation($code: String!) { closeOrganization(input: { code: $code }) { __typename } }`;
const settings = async (id: string) =>
  (await graph.router.ask(`{ _settings(organizationId: "${id}") { name } }`)).data?._settings;
const codeOf = async (viewer: Parameters<TestGraph['as']>[0]) =>
  (await graph.as(viewer).ask('{ organization { code } }')).data?.organization.code;

test('whoever may not, has not confirmed that it is he, or does not name it, closes nothing', async () => {
  const { organizationId, viewer } = await anOrganization(graph);
  const code = await codeOf(viewer);
  const executive = { ...viewer, scopes: viewer.scopes.filter((scope) => !scope.endsWith('.close')) };
  const { confirmedAt: _, ...unconfirmed } = viewer;

  expect((await graph.as(executive).ask(CLOSE, { code })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await graph.as(unconfirmed).ask(CLOSE, { code })).data?.closeOrganization.__typename).toBe(
    'ConfirmationRequired',
  );
  expect((await graph.as(viewer).ask(CLOSE, { code: 'another' })).errors?.[0]?.extensions.code).toBe(
    'VALIDATION_FAILED',
  );
  expect(await settings(organizationId)).not.toBeNull();
});

test('a closed organization has no settings to be served by, and keeps its row; others stay', async () => {
  const [ours, theirs] = [await anOrganization(graph), await anOrganization(graph)];

  const { data } = await graph.as(ours.viewer).ask(CLOSE, { code: await codeOf(ours.viewer) });

  expect(data?.closeOrganization.__typename).toBe('OrganizationClosed');
  expect(await settings(ours.organizationId)).toBeNull();
  expect(await settings(theirs.organizationId)).not.toBeNull();
  expect(
    await asOwner(graph, 'select name from organizations.organizations where id = $1', [ours.organizationId]),
  ).toEqual([{ name: ours.name }]);
  const { events, entries } = await logged(graph, ours.organizationId);
  expect(events.map(({ type }) => type)).toEqual(['organizations.OrganizationClosed']);
  expect(entries).toMatchObject([{ action: 'organizations.OrganizationClosed', actor: ours.viewer.userId }]);
});
