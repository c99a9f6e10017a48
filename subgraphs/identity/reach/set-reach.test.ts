import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type TestGraph, viewerWith } from '#kernel/testing/test-graph';
import { Role } from '../memberships/role.ts';
import { aCompany, type Colleague } from '../testing/company.ts';
import { asOwner, door, identityGraph } from '../testing/people.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

const SET = `mutation($input: SetReachInput!) {
  setReach(input: $input) {
    __typename
    ... on User { membership { reach { kind territoryIds } manager { id } } }
    ... on UserError { message }
  }
}`;
const ask = (who: Pick<Colleague, 'ask'>, whom: Pick<Colleague, 'userId'>, input: Record<string, unknown>) =>
  who.ask(SET, { input: { userId: whom.userId, ...input } });
const set = async (...args: Parameters<typeof ask>) => (await ask(...args)).data?.setReach;

/** What the router would be told of a session of the person that he opens now. */
async function sessionOf({ email }: Colleague) {
  const { accessToken } = await door(graph).signIn(email);
  const { sid } = JSON.parse(Buffer.from(accessToken.split('.')[1], 'base64url').toString());
  const query = 'query($id: ID!) { _session(id: $id) { permissionVersion reach { userIds territoryIds } } }';
  return async () => (await graph.router.ask(query, { id: sid })).data?._session;
}

const territory = randomUUID();

describe('who may not', () => {
  test('nobody, and no one without the permission', async () => {
    const company = await aCompany(graph);
    const member = await company.colleague(Role.MEMBER);
    const input = { userId: member.userId, kind: 'ALL' };
    expect((await graph.nobody.ask(SET, { input })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await ask(member, company.owner, { kind: 'OWN' })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('an owner who has not shown lately that it is he, of himself, or of another owner', async () => {
    const company = await aCompany(graph);
    const [member, other] = [await company.colleague(Role.MEMBER), await company.colleague(Role.OWNER)];
    const stale = graph.as(viewerWith({ ...company.owner.viewer, confirmedAt: '2026-01-01T00:00:00Z' }));
    expect((await set(stale, member, { kind: 'OWN' })).__typename).toBe('ConfirmationRequired');
    expect((await set(company.owner, company.owner, { kind: 'OWN' })).__typename).toBe('OwnMembership');
    expect((await set(company.owner, other, { kind: 'OWN' })).__typename).toBe('OwnerReachesAll');
  });

  test('somebody who does not reach everything himself: widen what others reach', async () => {
    const company = await aCompany(graph);
    const [boss, member] = [await company.colleague(Role.EXECUTIVE), await company.colleague(Role.MEMBER)];
    const narrow = graph.as({ ...boss.viewer, reach: { userIds: [boss.userId], territoryIds: null } });
    expect((await set(narrow, member, { kind: 'ALL' })).__typename).toBe('PermissionNotHeld');
    expect((await company.audited()).at(-1)).toBe('ReachSet refused');
  });

  test('somebody who does not reach everything himself: let others in who do', async () => {
    const company = await aCompany(graph);
    const boss = await company.colleague(Role.EXECUTIVE);
    await set(company.owner, boss, { kind: 'OWN' });
    const create = `mutation($input: CreateUserInput!) { createUser(input: $input) { __typename ... on UserCreated { email } } }`;
    const createdBy = async ({ ask }: Colleague) => {
      const input = { email: `${randomUUID()}@example.com`, name: 'New', role: 'MEMBER' };
      const { data, errors } = await ask(create, { input });
      expect(errors).toBeUndefined();
      const query =
        'query($search: String) { users(search: $search) { nodes { membership { reach { kind } manager { id } } } } }';
      const found = await company.owner.ask(query, { search: data?.createUser.email });
      return found.data?.users.nodes[0].membership;
    };
    expect(await createdBy(boss)).toEqual({ reach: { kind: 'OWN' }, manager: { id: boss.userId } });
    expect(await createdBy(company.owner)).toEqual({ reach: { kind: 'ALL' }, manager: null });
  });

  test('members of another organization', async () => {
    const [company, other] = [await aCompany(graph), await aCompany(graph)];
    const member = await company.colleague(Role.MEMBER);
    expect((await ask(company.owner, other.owner, { kind: 'OWN' })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const foreign = { kind: 'OWN', managerId: other.owner.userId };
    expect((await ask(company.owner, member, foreign)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test.each([
    ['no territories', { kind: 'TERRITORIES' }],
    ['territories that do not matter', { kind: 'OWN', territoryIds: [territory] }],
    ['what is no id', { kind: 'TERRITORIES', territoryIds: ["x'; drop table"] }],
  ])('anybody: name %s', async (_what, input) => {
    const company = await aCompany(graph);
    const member = await company.colleague(Role.MEMBER);
    expect((await ask(company.owner, member, input)).errors?.[0]?.extensions.code).toBe('VALIDATION_FAILED');
  });
});

describe('the reach of a member', () => {
  test('is what the router is told of his open sessions, whose rights count as changed; he keeps no reach as an owner', async () => {
    const company = await aCompany(graph);
    const member = await company.colleague(Role.MANAGER);
    const session = await sessionOf(member);
    const before = await session();
    expect(before.reach).toBeNull();
    const result = await set(company.owner, member, { kind: 'TERRITORIES', territoryIds: [territory, territory] });
    expect(result.membership).toEqual({ reach: { kind: 'TERRITORIES', territoryIds: [territory] }, manager: null });
    expect(await session()).toEqual({
      permissionVersion: before.permissionVersion + 1,
      reach: { userIds: null, territoryIds: [territory] },
    });
    await set(company.owner, member, { kind: 'OWN' });
    expect((await session()).reach).toEqual({ userIds: [member.userId], territoryIds: null });
    await asOwner(graph, "update identity.memberships set role = 'owner' where user_id = $1", [member.userId]);
    expect((await session()).reach).toBeNull();
  });

  test('spans a team: those whom he manages, those whom they manage, and not who has left, though two manage each other', async () => {
    const company = await aCompany(graph);
    const [head, deputy, seller, gone] = await Promise.all(
      [Role.MANAGER, Role.MANAGER, Role.MEMBER, Role.MEMBER].map((role) => company.colleague(role)),
    );
    if (!head || !deputy || !seller || !gone) throw new Error('Somebody did not join.');
    await set(company.owner, seller, { kind: 'OWN', managerId: deputy.userId });
    await set(company.owner, gone, { kind: 'OWN', managerId: deputy.userId });
    await set(company.owner, deputy, { kind: 'TEAM', managerId: head.userId });
    await set(company.owner, head, { kind: 'TEAM', managerId: deputy.userId });
    await asOwner(graph, 'update identity.memberships set deleted_at = now() where user_id = $1', [gone.userId]);
    const [ofHead, ofSeller] = [await sessionOf(head), await sessionOf(seller)];
    expect((await ofHead()).reach.userIds.toSorted()).toEqual([head.userId, deputy.userId, seller.userId].toSorted());
    expect((await ofSeller()).reach.userIds).toEqual([seller.userId]);
    await set(company.owner, deputy, { kind: 'TEAM', managerId: null });
    expect((await ofHead()).reach.userIds).toEqual([head.userId]);
  });

  test('is recorded with what it was before', async () => {
    const company = await aCompany(graph);
    const member = await company.colleague(Role.MEMBER);
    await set(company.owner, member, { kind: 'TEAM', managerId: company.owner.userId });
    const [entry] = await asOwner<{ before: object; after: object }>(
      graph,
      "select before, after from audit.entries where action = 'identity.ReachSet' and subject_id = $1",
      [member.userId],
    );
    expect(entry).toEqual({
      before: { reach: 'ALL', territories: [], manager: null },
      after: { reach: 'TEAM', territories: [], manager: company.owner.userId },
    });
  });
});
