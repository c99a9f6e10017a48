import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import { type TestGraph, viewerWith } from '#kernel/testing/test-graph';
import { Role } from '../memberships/role.ts';
import { aCompany, type Colleague } from '../testing/company.ts';
import { asOwner, identityGraph } from '../testing/people.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

const ROLE = `__typename ... on OwnRole { id name description permissions memberCount }
  ... on UserError { message } ... on PermissionNotHeld { permissions }`;
const CREATE = `mutation($input: CreateRoleInput!) { result: createRole(input: $input) { ${ROLE} } }`;
const UPDATE = `mutation($input: UpdateRoleInput!) { result: updateRole(input: $input) { ${ROLE} } }`;
const DELETE = `mutation($input: DeleteRoleInput!) { result: deleteRole(input: $input) {
  __typename ... on RoleDeleted { id name } ... on RoleInUse { memberCount message } ... on PermissionNotHeld { permissions }
} }`;
const reading = { name: 'Reading', description: 'For auditors.', permissions: ['identity:user.read'] };
const ask = async (who: Pick<Colleague, 'ask'>, document: string, input: Record<string, unknown>) =>
  (await who.ask(document, { input })).data?.result;

describe('who may not', () => {
  test.each([
    ['create', CREATE, { ...reading }],
    ['update', UPDATE, { id: newId() }],
    ['delete', DELETE, { id: newId() }],
  ])(
    'nobody, no one without the permission, and no one who has not shown lately that it is he: %s',
    async (_act, document, input) => {
      const company = await aCompany(graph);
      const manager = await company.colleague(Role.MANAGER);
      const stale = graph.as(viewerWith({ ...company.owner.viewer, confirmedAt: '2026-01-01T00:00:00Z' }));
      expect((await graph.nobody.ask(document, { input })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect((await manager.ask(document, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await ask(stale, document, input)).__typename).toBe('ConfirmationRequired');
    },
  );

  test('make, change or delete a role with what one does not hold', async () => {
    const company = await aCompany(graph);
    const clerk = await company.colleague(Role.GUEST, ['identity:user.read', 'identity:role.manage']);
    const strong = await company.role('Strong', ['identity:user.manage', 'identity:user.read']);
    const refused = { __typename: 'PermissionNotHeld', permissions: ['identity:user.manage'] };

    expect(await ask(clerk, CREATE, { name: 'More', permissions: ['identity:user.manage'] })).toMatchObject(refused);
    expect(await ask(clerk, UPDATE, { id: strong, permissions: ['identity:user.read'] })).toMatchObject(refused);
    expect(await ask(clerk, DELETE, { id: strong })).toEqual(refused);
    expect(await ask(clerk, UPDATE, { id: strong, name: 'Stronger' })).toMatchObject({ name: 'Stronger' });
    expect(await company.audited()).toEqual([
      'RoleCreated refused',
      'RoleUpdated refused',
      'RoleDeleted refused',
      'RoleUpdated',
    ]);
  });

  test('add to a role of his own what he does not hold', async () => {
    const company = await aCompany(graph);
    const clerk = await company.colleague(Role.GUEST, ['identity:role.manage']);
    const [own] = await asOwner<{ id: string }>(
      graph,
      `select r.role_id as id from identity.member_roles r join identity.memberships m on m.id = r.membership_id
        where m.user_id = $1`,
      [clerk.userId],
    );
    const permissions = ['identity:role.manage', 'identity:user.manage'];
    expect((await ask(clerk, UPDATE, { id: own?.id, permissions })).__typename).toBe('PermissionNotHeld');
  });

  test('add to a role what he holds, when those who have it may reach more than he does', async () => {
    const company = await aCompany(graph);
    const id = await company.role('Reading', []);
    const limited = graph.as({
      ...company.owner.viewer,
      reach: { userIds: [company.owner.userId], territoryIds: null },
    });
    const permissions = ['identity:user.read'];
    expect((await ask(limited, UPDATE, { id, permissions })).__typename).toBe('PermissionNotHeld');
    expect((await ask(limited, UPDATE, { id, name: 'Read' })).__typename).toBe('OwnRole');
    expect((await ask(company.owner, UPDATE, { id, permissions })).permissions).toEqual(permissions);
    expect((await ask(limited, UPDATE, { id, permissions: [] })).permissions).toEqual([]);
  });

  test('reach the roles of another organization', async () => {
    const [company, other] = [await aCompany(graph), await aCompany(graph)];
    const id = await other.role('Theirs', []);
    for (const document of [UPDATE, DELETE]) {
      const { errors } = await company.owner.ask(document, { input: { id } });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect((await company.owner.ask('{ roles { totalCount } }')).data?.roles.totalCount).toBe(0);
  });
});

test('a role is made with its permissions, by name and description, in its organization', async () => {
  const company = await aCompany(graph);
  const made = await ask(company.owner, CREATE, { ...reading, name: '  Reading ' });
  expect(made).toMatchObject({ __typename: 'OwnRole', ...reading, memberCount: 0 });
  const [row] = await asOwner(
    graph,
    'select organization_id, created_at is not null as dated from identity.roles where id = $1',
    [made.id],
  );
  expect(row).toEqual({ organization_id: company.organizationId, dated: true });
});

test('a name is taken once, whatever its case, also by two at once; other organizations may use it too', async () => {
  const [company, other] = [await aCompany(graph), await aCompany(graph)];
  const answers = await Promise.all(
    ['Reading', 'READING'].map((name) => ask(company.owner, CREATE, { ...reading, name })),
  );
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['OwnRole', 'RoleNameTaken']);
  expect((await ask(other.owner, CREATE, reading)).__typename).toBe('OwnRole');
});

test.each([
  [{ name: '  ' }, 'name'],
  [{ name: 'x'.repeat(81) }, 'name'],
  [{ description: 'x'.repeat(501) }, 'description'],
  [{ permissions: ['sales:everything.do'] }, 'permissions'],
])('an impossible role is refused, and the field is named: %o', async (changes, field) => {
  const { owner } = await aCompany(graph);
  const { errors } = await owner.ask(CREATE, { input: { ...reading, ...changes } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: ['input', field] }] });
});

test('a change of a role counts for everyone who has it at once; the audit says before and after', async () => {
  const company = await aCompany(graph);
  const id = await company.role('Reading', ['identity:user.read']);
  const member = await company.colleague(Role.GUEST);
  const version = async () => {
    const [row] = await asOwner<{ v: number }>(
      graph,
      'select permission_version as v from identity.memberships where user_id = $1',
      [member.userId],
    );
    return row?.v ?? 0;
  };
  const give = 'mutation($input: UpdateMemberInput!) { updateMember(input: $input) { __typename } }';
  await company.owner.ask(give, { input: { userId: member.userId, ownRoleIds: [id] } });
  const before = await version();

  const permissions = ['identity:role.manage', 'identity:user.read'];
  expect(await ask(company.owner, UPDATE, { id, permissions })).toMatchObject({ permissions, memberCount: 1 });
  expect(await version()).toBeGreaterThan(before);
  const [entry] = await asOwner(
    graph,
    `select before, after from audit.entries where organization_id = $1 and action = 'identity.RoleUpdated'`,
    [company.organizationId],
  );
  const text = { name: 'Reading', description: '' };
  expect(entry).toEqual({ before: { ...text, permissions: ['identity:user.read'] }, after: { ...text, permissions } });
});

test('a role that somebody has is kept, until the deletion says to take it away; then his rights go with it', async () => {
  const company = await aCompany(graph);
  const id = await company.role('Reading', ['identity:user.read']);
  const member = await company.colleague(Role.GUEST);
  const give = 'mutation($input: UpdateMemberInput!) { updateMember(input: $input) { __typename } }';
  await company.owner.ask(give, { input: { userId: member.userId, ownRoleIds: [id] } });

  expect(await ask(company.owner, DELETE, { id })).toMatchObject({ __typename: 'RoleInUse', memberCount: 1 });
  expect(await ask(company.owner, DELETE, { id, fromMembers: true })).toEqual({
    __typename: 'RoleDeleted',
    id,
    name: 'Reading',
  });
  const { data } = await company.owner.ask(
    `{ user(id: "${member.userId}") { membership { ownRoles { name } } } accessOf(userId: "${member.userId}") { scopes } }`,
  );
  expect(data).toEqual({ user: { membership: { ownRoles: [] } }, accessOf: { scopes: [] } });
});

test('the catalogue lists what may be done, described, with the system roles that bring it', async () => {
  const company = await aCompany(graph);
  const { data } = await company.owner.ask('{ permissions { scope domain description roles } }');
  expect(data?.permissions).toContainEqual({
    scope: 'identity:role.manage',
    domain: 'identity',
    description: 'Make roles of the organization and choose their permissions.',
    roles: ['OWNER', 'EXECUTIVE'],
  });
});

test('a page learns which roles the viewer may change, delete and give', async () => {
  const company = await aCompany(graph);
  await company.role('Strong', ['identity:user.manage']);
  await company.role('Weak', []);
  const clerk = await company.colleague(Role.GUEST, ['identity:user.read', 'identity:role.manage']);
  const document = '{ roles(search: "k") { nodes { name viewerCanUpdate viewerCanDelete viewerCanGive } } }';
  const weak = { name: 'Weak', viewerCanUpdate: true, viewerCanDelete: true };
  expect((await clerk.ask(document)).data?.roles.nodes).toEqual([{ ...weak, viewerCanGive: false }]);
  expect((await company.owner.ask(document)).data?.roles.nodes).toEqual([{ ...weak, viewerCanGive: true }]);
});
