import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import type { TestGraph } from '#kernel/testing/test-graph';
import { Role } from '../memberships/role.ts';
import { aCompany, type Colleague } from '../testing/company.ts';
import { door, identityGraph } from '../testing/people.ts';
import { sessionIn } from '../testing/second-factor.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

const ACCESS = `role ownRoles { name } reach { kind territoryIds } scopes domains { domain title isOn isOpen heldCount permissions {
  permission { scope description } isHeld isEffective sources { kind role ownRoleName }
} }`;
const OF = `query($userId: ID!) { result: accessOf(userId: $userId) { ${ACCESS} } }`;
const SIMULATE = `query($input: SimulateAccessInput!) { result: simulateAccess(input: $input) { ${ACCESS} } }`;
const ask = async (who: Colleague, document: string, variables: Record<string, unknown>) =>
  (await who.ask(document, variables)).data?.result;

describe('who may not', () => {
  test.each([
    [OF, { userId: newId() }],
    [SIMULATE, { input: { role: 'OWNER' } }],
  ])('nobody, and no one without the permission', async (document, variables) => {
    const company = await aCompany(graph);
    const manager = await company.colleague(Role.MANAGER);
    expect((await graph.nobody.ask(document, variables)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await manager.ask(document, variables)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('ask about people and roles of another organization', async () => {
    const [company, other] = [await aCompany(graph), await aCompany(graph)];
    expect(await ask(company.owner, OF, { userId: other.owner.userId })).toBeNull();
    expect(await ask(company.owner, OF, { userId: 'nonsense' })).toBeNull();
    const input = { role: 'GUEST', ownRoleIds: [await other.role('Theirs', [])] };
    expect((await company.owner.ask(SIMULATE, { input })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

test('what a person can see is what his session may do, with each thing that gives it', async () => {
  const company = await aCompany(graph);
  const member = await company.colleague(Role.VIEWER, ['identity:user.read', 'identity:user.manage']);
  const { accessToken } = await door(graph).signIn(member.email);
  const { scopes } = await door(graph).session(sessionIn(accessToken));

  const access = await ask(company.owner, OF, { userId: member.userId });
  expect(access.scopes).toEqual(scopes);
  expect(access.reach).toEqual({ kind: 'ALL', territoryIds: [] });
  const [people] = access.domains;
  expect(people).toMatchObject({
    domain: 'identity',
    title: 'People and access',
    isOn: true,
    isOpen: true,
    heldCount: 2,
  });
  const states = Object.fromEntries(
    people.permissions.map((state: { permission: { scope: string } }) => [state.permission.scope, state]),
  );
  const ownRoleName = access.ownRoles[0].name;
  expect(states['identity:user.read']).toMatchObject({
    isHeld: true,
    isEffective: true,
    sources: [
      { kind: 'ROLE', role: 'VIEWER', ownRoleName: null },
      { kind: 'OWN_ROLE', role: null, ownRoleName },
    ],
  });
  expect(states['identity:user.manage']).toMatchObject({ isHeld: true, sources: [{ kind: 'OWN_ROLE', ownRoleName }] });
  expect(states['identity:role.manage']).toMatchObject({ isHeld: false, isEffective: false, sources: [] });
});

test('a simulation says what roles would open and changes nothing', async () => {
  const company = await aCompany(graph);
  const ownRoleIds = [await company.role('Reading', ['identity:user.read'])];
  const permissions = ['identity:role.manage', 'identity:of.old'];
  const access = await ask(company.owner, SIMULATE, { input: { role: 'GUEST', ownRoleIds, permissions } });
  expect(access.scopes).toEqual(['identity:role.manage', 'identity:user.read']);
  expect(access.ownRoles).toEqual([{ name: 'Reading' }]);
  expect(access.reach).toBeNull();
  const proposed = access.domains[0].permissions.filter(({ isHeld }: { isHeld: boolean }) => isHeld);
  expect(
    proposed.flatMap(({ sources }: { sources: { kind: string }[] }) => sources.map(({ kind }) => kind)).sort(),
  ).toEqual(['OWN_ROLE', 'PROPOSED']);
  expect((await company.owner.ask('{ users { totalCount } }')).data?.users.totalCount).toBe(1);
});

test('a guest by itself holds nothing', async () => {
  const company = await aCompany(graph);
  const access = await ask(company.owner, SIMULATE, { input: { role: 'GUEST' } });
  expect(access).toMatchObject({ scopes: [], domains: [{ isOpen: false, heldCount: 0 }] });
});
