import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import { type TestGraph, viewerWith } from '#kernel/testing/test-graph';
import { aCompany, type Colleague } from '../testing/company.ts';
import { asOwner, door, identityGraph } from '../testing/people.ts';
import { sessionIn } from '../testing/second-factor.ts';
import { Role } from './role.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

const UPDATE = `mutation($input: UpdateMemberInput!) {
  updateMember(input: $input) {
    __typename
    ... on User { id membership { role ownRoles { name } } }
    ... on PermissionNotHeld { permissions message }
    ... on UserError { message }
  }
}`;
const update = async (who: Colleague, whom: Colleague, changes: Record<string, unknown>) =>
  (await who.ask(UPDATE, { input: { userId: whom.userId, ...changes } })).data?.updateMember;

describe('who may not', () => {
  test('nobody, and no one without the permission', async () => {
    const company = await aCompany(graph);
    const member = await company.colleague(Role.MEMBER);
    const input = { userId: member.userId, role: 'OWNER' };
    expect((await graph.nobody.ask(UPDATE, { input })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await member.ask(UPDATE, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('an owner who has not shown lately that it is he', async () => {
    const company = await aCompany(graph);
    const member = await company.colleague(Role.MEMBER);
    const stale = viewerWith({ ...company.owner.viewer, confirmedAt: '2026-01-01T00:00:00Z' });
    const { data } = await graph.as(stale).ask(UPDATE, { input: { userId: member.userId, role: 'VIEWER' } });
    expect(data?.updateMember.__typename).toBe('ConfirmationRequired');
  });

  test('an executive: make owners, touch owners, raise himself, or give what he does not hold', async () => {
    const company = await aCompany(graph);
    const [boss, member] = [await company.colleague(Role.EXECUTIVE), await company.colleague(Role.MEMBER)];
    for (const [whom, role] of [
      [member, 'OWNER'],
      [company.owner, 'VIEWER'],
      [boss, 'OWNER'],
    ] as const) {
      expect((await update(boss, whom, { role })).__typename).toBe('PermissionNotHeld');
    }
    expect((await company.audited()).filter((line) => line === 'MemberUpdated refused')).toHaveLength(3);
  });

  test('a guest who manages people by an own role: give more than that role', async () => {
    const company = await aCompany(graph);
    const clerk = await company.colleague(Role.GUEST, ['identity:user.read', 'identity:user.manage']);
    const member = await company.colleague(Role.GUEST);
    expect(await update(clerk, member, { role: 'EXECUTIVE' })).toMatchObject({
      __typename: 'PermissionNotHeld',
      permissions: expect.arrayContaining(['identity:role.manage']),
    });
    expect(await update(clerk, member, { role: 'VIEWER' })).toMatchObject({ __typename: 'User' });
  });

  test('an executive who reaches only some rows: give anybody rights, for what he gives reaches everything', async () => {
    const company = await aCompany(graph);
    const [boss, member] = [await company.colleague(Role.EXECUTIVE), await company.colleague(Role.VIEWER)];
    const limited = graph.as({ ...boss.viewer, reach: { userIds: [boss.userId], territoryIds: null } });
    const { userId } = member;
    const [email, name, role] = [`${newId()}@example.com`, 'Alias', 'EXECUTIVE'];
    for (const [document, input] of [
      [UPDATE, { userId, role: 'ANALYST' }],
      [
        'mutation($input: CreateUserInput!) { updateMember: createUser(input: $input) { __typename } }',
        { email, name, role },
      ],
      [
        'mutation($input: InviteUserInput!) { updateMember: inviteUser(input: $input) { __typename } }',
        { email, role },
      ],
    ] as const) {
      expect((await limited.ask(document, { input })).data?.updateMember.__typename).toBe('PermissionNotHeld');
    }
    const can = `{ user(id: "${userId}") { membership { viewerCanUpdate viewerCanOffboard } } }`;
    expect((await limited.ask(can)).data?.user.membership).toEqual({ viewerCanUpdate: false, viewerCanOffboard: true });
  });

  test('an own role of another organization is unknown, and so are its members', async () => {
    const [company, other] = [await aCompany(graph), await aCompany(graph)];
    const foreign = await other.role('Foreign', ['identity:user.read']);
    const member = await company.colleague(Role.MEMBER);
    for (const input of [
      { userId: member.userId, ownRoleIds: [foreign] },
      { userId: other.owner.userId, role: 'VIEWER' },
      { userId: 'nonsense' },
    ]) {
      expect((await company.owner.ask(UPDATE, { input })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});

test('the last owner stays one; two who demote each other at once leave one', async () => {
  const company = await aCompany(graph);
  expect((await update(company.owner, company.owner, { role: 'VIEWER' })).__typename).toBe('LastOwner');

  const second = await company.colleague(Role.OWNER);
  const answers = await Promise.all([
    update(company.owner, second, { role: 'VIEWER' }),
    update(second, company.owner, { role: 'VIEWER' }),
  ]);
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['LastOwner', 'User']);
});

test('a member gets another role and own roles, with who gave them and when; the audit says before and after', async () => {
  const company = await aCompany(graph);
  const member = await company.colleague(Role.MEMBER);
  const ids = [await company.role('Billing', ['identity:user.read']), await company.role('Auditing', [])];

  expect(await update(company.owner, member, { role: 'ANALYST', ownRoleIds: ids })).toEqual({
    __typename: 'User',
    id: member.userId,
    membership: { role: 'ANALYST', ownRoles: [{ name: 'Auditing' }, { name: 'Billing' }] },
  });
  expect(await update(company.owner, member, { ownRoleIds: ids.slice(0, 1) })).toMatchObject({
    membership: { role: 'ANALYST', ownRoles: [{ name: 'Billing' }] },
  });

  const given = await asOwner(
    graph,
    'select assigned_by as by, assigned_at is not null as dated from identity.member_roles where role_id = $1',
    [ids[0]],
  );
  expect(given).toEqual([{ by: company.owner.userId, dated: true }]);
  const [entry] = await asOwner(
    graph,
    `select before, after, actor_id as actor from audit.entries
      where organization_id = $1 and action = 'identity.MemberUpdated' order by created_at limit 1`,
    [company.organizationId],
  );
  expect(entry).toEqual({
    before: { role: 'member', ownRoles: [] },
    after: { role: 'analyst', ownRoles: ['Auditing', 'Billing'] },
    actor: company.owner.userId,
  });
});

test('each change of what a member may do grows the version of his rights, and the router sees the new scopes', async () => {
  const company = await aCompany(graph);
  const member = await company.colleague(Role.GUEST);
  const { accessToken } = await door(graph).signIn(member.email);
  const rights = async () => {
    const { permissionVersion, scopes } = await door(graph).session(sessionIn(accessToken));
    return [permissionVersion, scopes];
  };
  const roleId = await company.role('Reader', ['identity:user.read', 'nothing:that.exists']);
  const [before] = await rights();

  await update(company.owner, member, { ownRoleIds: [roleId] });
  expect(await rights()).toEqual([before + 1, ['identity:user.read']]);
  await update(company.owner, member, { ownRoleIds: [], role: 'EXECUTIVE' });
  const [after, scopes] = await rights();
  expect(after).toBeGreaterThan(before + 1);
  expect(scopes).toContain('identity:user.manage');
});

test('a change that changes nothing disturbs nobody', async () => {
  const company = await aCompany(graph);
  const member = await company.colleague(Role.MEMBER);
  const version = async () =>
    (
      await asOwner(graph, 'select permission_version as v from identity.memberships where user_id = $1', [
        member.userId,
      ])
    )[0];
  const before = await version();
  await update(company.owner, member, { role: 'MEMBER', ownRoleIds: [] });
  expect(await version()).toEqual(before);
  expect(await company.audited()).toEqual([]);
});

test('an id that only looks like one finds nobody', async () => {
  const company = await aCompany(graph);
  const input = { userId: newId(), role: 'VIEWER' };
  expect((await company.owner.ask(UPDATE, { input })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});
