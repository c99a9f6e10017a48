import { beforeAll, expect, test } from 'vitest';
import { registerScopes } from '#kernel/auth/role-scopes';
import { newId } from '#kernel/database/new-id';
import { type TestGraph, testGraph, viewerWith } from '#kernel/testing/test-graph';
import { organizations } from '../subgraph.ts';
import { anOrganization } from '../testing/organizations.ts';

const MODULES = [
  { name: 'sales', scopes: {} },
  { name: 'products', scopes: {} },
];

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(organizations);
  registerScopes([organizations, ...MODULES]);
});

const SETTINGS = `query($id: ID!) {
  _settings(organizationId: $id) { name currency timeZone locale fiscalYearStart modules isDemo }
}`;

test('settings of any organization are told to the router alone, also to no owner of it', async () => {
  const { organizationId, viewer } = await anOrganization(graph);

  for (const asker of [graph.nobody, graph.as(viewer)]) {
    expect((await asker.ask(SETTINGS, { id: organizationId })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
});

test('another organization is invisible, also by reference', async () => {
  const [ours, theirs] = [await anOrganization(graph), await anOrganization(graph)];
  const references = [ours, theirs].map(({ organizationId: id }) => ({ __typename: 'Organization', id }));
  const ask = 'query($references: [_Any!]!) { _entities(representations: $references) { ... on Organization { id } } }';

  expect((await graph.as(ours.viewer).ask(ask, { references })).data?._entities).toEqual([
    { id: ours.organizationId },
    null,
  ]);
  const unprivileged = viewerWith({ organizationId: ours.organizationId });
  expect((await graph.as(unprivileged).ask(ask, { references })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test.each([newId(), 'no id'])('the id "%s" has no settings', async (id) => {
  expect((await graph.router.ask(SETTINGS, { id })).data).toEqual({ _settings: null });
});

test('the router reads the settings, with every module on', async () => {
  const { organizationId } = await anOrganization(graph);

  expect((await graph.router.ask(SETTINGS, { id: organizationId })).data?._settings).toEqual({
    name: 'Analytical Engines',
    currency: 'GBP',
    timeZone: 'Europe/London',
    locale: 'en-GB',
    fiscalYearStart: 4,
    modules: ['sales', 'products'],
    isDemo: false,
  });
});

test('a module that the organization switched off is not among them', async () => {
  const { organizationId, viewer } = await anOrganization(graph);
  await graph.as(viewer).ask('mutation { switchModule(input: { module: "sales", isOn: false }) { __typename } }');

  expect((await graph.router.ask(SETTINGS, { id: organizationId })).data?._settings.modules).toEqual(['products']);
});
