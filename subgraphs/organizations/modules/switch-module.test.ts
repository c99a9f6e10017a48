import { beforeAll, expect, test } from 'vitest';
import { registerScopes } from '#kernel/auth/role-scopes';
import { type TestGraph, testGraph, viewerWith } from '#kernel/testing/test-graph';
import { organizations } from '../subgraph.ts';
import { anOrganization, logged } from '../testing/organizations.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(organizations);
  registerScopes([
    organizations,
    { name: 'sales', title: 'Sales', description: 'Sells.', scopes: {} },
    { name: 'finance', title: 'Finance', scopes: {} },
  ]);
});

const SWITCH = `mutation($module: ID!, $isOn: Boolean!) {
  switchModule(input: { module: $module, isOn: $isOn }) {
    __typename
    ... on OrganizationModule { name isOn isInPlan }
    ... on ModuleNotInPlan { message }
  }
}`;
const MODULES = '{ organization { modules { name title description isOn isInPlan isCore } viewerCanSwitchModules } }';

async function usable(organizationId: string): Promise<string[]> {
  const { data } = await graph.router.ask(`{ _settings(organizationId: "${organizationId}") { modules } }`);
  return data?._settings.modules;
}

test('without the permission every module stays as it is', async () => {
  const { organizationId } = await anOrganization(graph);
  const reader = viewerWith({ organizationId, scopes: ['organizations:organization.read'] });

  const { errors } = await graph.as(reader).ask(SWITCH, { module: 'sales', isOn: false });

  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await usable(organizationId)).toEqual(['sales', 'finance']);
});

test.each(['organizations', 'nothing'])('"%s" is no module to switch', async (module) => {
  const { viewer } = await anOrganization(graph);

  const { errors } = await graph.as(viewer).ask(SWITCH, { module, isOn: false });

  expect(errors?.[0]?.extensions.code).toBe('VALIDATION_FAILED');
});

test('a module that the plan does not bring cannot be switched on', async () => {
  const { viewer } = await anOrganization(graph);
  await graph.as(viewer).ask('mutation { changePlan(input: { plan: "free" }) { __typename } }');

  const { data } = await graph.as(viewer).ask(SWITCH, { module: 'finance', isOn: true });

  expect(data?.switchModule).toEqual({
    __typename: 'ModuleNotInPlan',
    message: 'The plan Free does not bring Finance. Change the plan first.',
  });
});

test('off, then on: for this organization, told to the domains and to the audit log each time', async () => {
  const [ours, theirs] = [await anOrganization(graph), await anOrganization(graph)];

  const { data } = await graph.as(ours.viewer).ask(SWITCH, { module: 'sales', isOn: false });
  expect(data?.switchModule).toEqual({ __typename: 'OrganizationModule', name: 'sales', isOn: false, isInPlan: true });
  expect(await usable(ours.organizationId)).toEqual(['finance']);
  expect(await usable(theirs.organizationId)).toEqual(['sales', 'finance']);

  await graph.as(ours.viewer).ask(SWITCH, { module: 'sales', isOn: false });
  await graph.as(ours.viewer).ask(SWITCH, { module: 'sales', isOn: true });
  expect(await usable(ours.organizationId)).toEqual(['sales', 'finance']);

  const { events, entries } = await logged(graph, ours.organizationId);
  expect(events.map(({ payload }) => payload)).toEqual([{ off: ['sales'] }, { off: [] }]);
  expect(entries).toMatchObject([
    { action: 'organizations.ModuleSwitched', after: { module: 'sales', isOn: false } },
    { action: 'organizations.ModuleSwitched', after: { module: 'sales', isOn: true } },
  ]);
});

test('everyone in the organization sees what there is and what is on', async () => {
  const { organizationId, viewer } = await anOrganization(graph);
  await graph.as(viewer).ask(SWITCH, { module: 'sales', isOn: false });
  const reader = viewerWith({ organizationId, scopes: ['organizations:organization.read'] });

  const { organization } = (await graph.as(reader).ask(MODULES)).data ?? {};

  expect(organization.viewerCanSwitchModules).toBe(false);
  expect(organization.modules).toEqual([
    expect.objectContaining({ name: 'organizations', isOn: true, isInPlan: true, isCore: true }),
    { name: 'sales', title: 'Sales', description: 'Sells.', isOn: false, isInPlan: true, isCore: false },
    expect.objectContaining({ name: 'finance', isOn: true, isInPlan: true, isCore: false }),
  ]);
});
