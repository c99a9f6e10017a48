import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, viewerWith } from '#kernel/testing/test-graph';
import { anOwner, asOwner, identityGraph } from '../testing/people.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

const CREATE = `mutation($input: CreateOrganizationInput!) {
  createOrganization(input: $input) { __typename ... on OrganizationCreated { organizationId } }
}`;

test('nobody, and no program, founds an organization', async () => {
  const { organizationId, userId } = await anOwner(graph);
  const program = viewerWith({ organizationId, userId, clientId: userId });

  expect((await graph.nobody.ask(CREATE, { input: { name: 'Mine' } })).errors?.[0]?.extensions.code).toBe(
    'UNAUTHENTICATED',
  );
  expect((await graph.as(program).ask(CREATE, { input: { name: 'Mine' } })).errors?.[0]?.extensions.code).toBe(
    'FORBIDDEN',
  );
});

test.each([
  [{ name: '  ' }, 'name'],
  [{ name: 'x'.repeat(201) }, 'name'],
  [{ name: 'Mine', fiscalYearStart: 13 }, 'fiscalYearStart'],
])('%j is refused', async (input, field) => {
  const { organizationId, userId } = await anOwner(graph);

  const { errors } = await graph.as(viewerWith({ organizationId, userId })).ask(CREATE, { input });

  expect(errors?.[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: ['input', field] }] });
});

test('who belongs to one organization founds another, owns it, and finds it among his own', async () => {
  const { organizationId, userId } = await anOwner(graph);
  const viewer = viewerWith({ organizationId, userId });

  const { data } = await graph.as(viewer).ask(CREATE, { input: { name: ' Second ', timeZone: 'Asia/Tokyo' } });

  const founded = data?.createOrganization.organizationId;
  expect(data?.createOrganization.__typename).toBe('OrganizationCreated');
  expect((await graph.as(viewer).ask('{ viewer { organizations { id name } } }')).data?.viewer.organizations).toEqual([
    { id: organizationId, name: 'Analytical Engines' },
    { id: founded, name: 'Second' },
  ]);
  expect(
    await asOwner(graph, 'select user_id, role from identity.memberships where organization_id = $1', [founded]),
  ).toEqual([{ user_id: userId, role: 'owner' }]);
  const told = await asOwner<{ type: string }>(
    graph,
    'select type from kernel.events where organization_id = $1 order by id',
    [founded],
  );
  expect(told.map(({ type }) => type)).toEqual(['identity.OrganizationFounded', 'identity.MemberJoined']);
  expect(
    await asOwner(graph, 'select action, actor_id from audit.entries where organization_id = $1', [founded]),
  ).toEqual([{ action: 'identity.OrganizationFounded', actor_id: userId }]);
});

test('the twenty-first is refused', async () => {
  const { organizationId, userId } = await anOwner(graph);
  const viewer = viewerWith({ organizationId, userId });
  const names = Array.from({ length: 20 }, (_, index) => `Number ${index + 2}`);

  const answers: string[] = [];
  for (const name of names)
    answers.push((await graph.as(viewer).ask(CREATE, { input: { name } })).data?.createOrganization.__typename);

  expect(answers).toEqual([...Array(19).fill('OrganizationCreated'), 'TooManyOrganizations']);
});
