import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph, viewerWith } from '#kernel/testing/test-graph';
import { organizations } from '../subgraph.ts';
import { anOrganization, logged } from '../testing/organizations.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(organizations);
});

const UPDATE = `mutation($input: UpdateOrganizationInput!) {
  updateOrganization(input: $input) { ... on Organization { name currency timeZone locale fiscalYearStart } }
}`;

test('without the permission nothing changes', async () => {
  const { organizationId, viewer } = await anOrganization(graph);
  const reader = viewerWith({ organizationId, scopes: ['organizations:organization.read'] });

  expect((await graph.nobody.ask(UPDATE, { input: { name: 'Ours now' } })).errors?.[0]?.extensions.code).toBe(
    'UNAUTHENTICATED',
  );
  expect((await graph.as(reader).ask(UPDATE, { input: { name: 'Ours now' } })).errors?.[0]?.extensions.code).toBe(
    'FORBIDDEN',
  );

  const { data } = await graph.as(reader).ask('{ organization { name viewerCanUpdate } }');
  expect(data?.organization).toEqual({ name: 'Analytical Engines', viewerCanUpdate: false });
  expect((await graph.as(viewer).ask('{ organization { viewerCanUpdate } }')).data?.organization.viewerCanUpdate).toBe(
    true,
  );
});

test('a change reaches no other organization', async () => {
  const [ours, theirs] = [await anOrganization(graph), await anOrganization(graph)];

  await graph.as(ours.viewer).ask(UPDATE, { input: { name: 'Renamed' } });

  expect((await graph.as(theirs.viewer).ask('{ organization { name } }')).data?.organization.name).toBe(
    'Analytical Engines',
  );
});

test.each([
  ['name', ' '],
  ['name', 'x'.repeat(201)],
  ['code', 'ab'],
  ['code', 'Engines'],
  ['code', 'analytical--engines'],
  ['code', '-engines'],
  ['code', 'x'.repeat(61)],
  ['fiscalYearStart', 0],
  ['fiscalYearStart', 13],
])('%s cannot be "%s"', async (field, value) => {
  const { viewer } = await anOrganization(graph);

  const fault = (await graph.as(viewer).ask(UPDATE, { input: { [field]: value } })).errors?.[0]?.extensions;
  expect(fault).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: ['input', field] }] });
});

test('what is named changes, the rest stays, at once and for good', async () => {
  const { viewer } = await anOrganization(graph);
  const changed = {
    name: 'Difference Engines',
    currency: 'GBP',
    timeZone: 'America/New_York',
    locale: 'en-GB',
    fiscalYearStart: 7,
  };

  const input = { name: ' Difference Engines ', timeZone: 'America/New_York', fiscalYearStart: 7, currency: null };
  const { data } = await graph.as(viewer).ask(UPDATE, { input });

  expect(data?.updateOrganization).toEqual(changed);
  const read = await graph.as(viewer).ask('{ organization { name currency timeZone locale fiscalYearStart } }');
  expect(read.data?.organization).toEqual(changed);
});

test('an organization whose row is still under way is said to be missing', async () => {
  const viewer = viewerWith({ scopes: Object.keys(organizations.scopes) });

  expect((await graph.as(viewer).ask('{ organization { name } }')).data).toEqual({ organization: null });
  expect((await graph.as(viewer).ask(UPDATE, { input: { name: 'Too early' } })).errors?.[0]?.extensions.code).toBe(
    'NOT_FOUND',
  );
});

const RENAME = `mutation($input: UpdateOrganizationInput!) {
  updateOrganization(input: $input) { __typename ... on Organization { code } ... on CodeTaken { message } }
}`;

test('a handle is made of the name, can be chosen, and belongs to one organization alone', async () => {
  const [ours, theirs] = [await anOrganization(graph), await anOrganization(graph)];
  const code = `engines-${ours.organizationId.slice(-12)}`;
  expect((await graph.as(ours.viewer).ask('{ organization { code } }')).data?.organization.code).toBe(
    `analytical-engines-${ours.organizationId.slice(-6)}`,
  );

  const chosen = await graph.as(ours.viewer).ask(RENAME, { input: { code } });
  const taken = await graph.as(theirs.viewer).ask(RENAME, { input: { code } });

  expect(chosen.data?.updateOrganization).toEqual({ __typename: 'Organization', code });
  expect(taken.data?.updateOrganization).toEqual({
    __typename: 'CodeTaken',
    message: `The handle "${code}" is taken. Choose another one.`,
  });
});

test('a new name is told to everyone, each change to the audit log, and no change to nobody', async () => {
  const { organizationId, viewer, name, currency } = await anOrganization(graph);

  await graph.as(viewer).ask(RENAME, { input: { name: 'Difference Engines' } });
  await graph.as(viewer).ask(RENAME, { input: { name: 'Difference Engines', currency } });
  await graph.as(viewer).ask(RENAME, { input: { timeZone: 'Asia/Tokyo' } });

  const { events, entries } = await logged(graph, organizationId);
  expect(events).toEqual([{ type: 'organizations.OrganizationRenamed', payload: { name: 'Difference Engines' } }]);
  expect(entries.map(({ before, after }) => [before, after])).toEqual([
    [{ name }, { name: 'Difference Engines' }],
    [{ timeZone: 'Europe/London' }, { timeZone: 'Asia/Tokyo' }],
  ]);
});
