import { beforeAll, describe, expect, test } from 'vitest';
import { hashOfSecret } from '#kernel/auth/program-secret';
import { type TestGraph, viewerWith } from '#kernel/testing/test-graph';
import { aCompany, type Colleague } from '../testing/company.ts';
import { asOwner, door, identityGraph } from '../testing/people.ts';
import { sessionIn } from '../testing/second-factor.ts';
import { Role } from './role.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

const ACTS = {
  deactivateMember: 'User',
  activateMember: 'User',
  offboardMember: 'MemberOffboarded',
} as const;
type Act = keyof typeof ACTS;
const acts = Object.keys(ACTS) as Act[];

const document = (act: Act) => `mutation($userId: ID!) {
  result: ${act}(userId: $userId) {
    __typename ... on UserError { message } ${ACTS[act] === 'User' ? '... on User { membership { state } }' : ''}
  }
}`;
const perform = async (act: Act, who: Colleague, { userId }: Pick<Colleague, 'userId'>) =>
  (await who.ask(document(act), { userId })).data?.result;

describe.each(acts)('%s: who may not', (act) => {
  test('nobody, and no one without the permission', async () => {
    const company = await aCompany(graph);
    const [member, other] = [await company.colleague(Role.MANAGER), await company.colleague(Role.VIEWER)];
    const { userId } = other;
    expect((await graph.nobody.ask(document(act), { userId })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await member.ask(document(act), { userId })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('whoever has not shown lately that it is he', async () => {
    const company = await aCompany(graph);
    const { userId } = await company.colleague(Role.VIEWER);
    const stale = viewerWith({ ...company.owner.viewer, confirmedAt: '2026-01-01T00:00:00Z' });
    expect((await graph.as(stale).ask(document(act), { userId })).data?.result.__typename).toBe('ConfirmationRequired');
  });

  test('an executive to an owner, nobody to himself, nobody to a stranger', async () => {
    const [company, others] = [await aCompany(graph), await aCompany(graph)];
    const boss = await company.colleague(Role.EXECUTIVE);
    expect((await perform(act, boss, company.owner)).__typename).toBe('PermissionNotHeld');
    expect((await perform(act, boss, boss)).__typename).toBe('OwnMembership');
    const { userId } = others.owner;
    const { errors } = await boss.ask(document(act), { userId });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

test.each(['deactivateMember', 'offboardMember'] as const)(
  '%s: of two owners who try it at once, one stays',
  async (act) => {
    const company = await aCompany(graph);
    const second = await company.colleague(Role.OWNER);
    const answers = await Promise.all([perform(act, company.owner, second), perform(act, second, company.owner)]);
    expect(answers.map((answer) => answer?.__typename ?? 'NOT_FOUND').sort()).not.toEqual([ACTS[act], ACTS[act]]);
    const owners = await asOwner(
      graph,
      `select from identity.memberships where organization_id = $1 and role = 'owner' and deleted_at is null and deactivated_at is null`,
      [company.organizationId],
    );
    expect(owners).toHaveLength(1);
  },
);

test('who is kept out loses his sessions here at once, keeps everything, and signs in again when he is let in', async () => {
  const company = await aCompany(graph);
  const member = await company.colleague(Role.MEMBER, ['identity:user.manage']);
  const { accessToken, refreshToken } = await door(graph).signIn(member.email);
  expect(await door(graph).session(sessionIn(accessToken))).toMatchObject({ revoked: false });

  expect(await perform('deactivateMember', company.owner, member)).toMatchObject({
    membership: { state: 'DEACTIVATED' },
  });
  expect(await door(graph).session(sessionIn(accessToken))).toBeNull();
  expect((await door(graph).refresh(refreshToken)).__typename).toBe('RefreshRefused');
  expect((await door(graph).signIn(member.email)).__typename).toBe('SignInRefused');

  expect(await perform('activateMember', company.owner, member)).toMatchObject({ membership: { state: 'ACTIVE' } });
  const again = await door(graph).signIn(member.email);
  expect(await door(graph).session(sessionIn(again.accessToken))).toMatchObject({
    role: 'member',
    scopes: expect.arrayContaining(['identity:user.manage']),
  });
  expect(await door(graph).session(sessionIn(accessToken)), 'what ended stays ended').toMatchObject({ revoked: true });
  expect(await company.audited()).toEqual(expect.arrayContaining(['MemberDeactivated', 'MemberActivated']));
});

test('who is kept out of one organization enters another one', async () => {
  const [here, there] = [await aCompany(graph), await aCompany(graph)];
  const member = await here.colleague(Role.MEMBER);
  await door(graph).signIn(member.email);
  await asOwner(
    graph,
    `insert into identity.memberships (organization_id, id, user_id, role) values ($1, gen_random_uuid(), $2, 'viewer')`,
    [there.organizationId, member.userId],
  );
  await perform('deactivateMember', here.owner, member);

  const { accessToken } = await door(graph).signIn(member.email);
  expect(await door(graph).session(sessionIn(accessToken))).toMatchObject({ organizationId: there.organizationId });
});

test('deactivating twice is told once', async () => {
  const company = await aCompany(graph);
  const member = await company.colleague(Role.MEMBER);
  for (let times = 0; times < 2; times += 1) await perform('deactivateMember', company.owner, member);
  expect(await company.audited()).toEqual(['MemberDeactivated']);
});

test('who left is gone from the list, cannot enter, and everyone hears of it; the audit knows what he was', async () => {
  const company = await aCompany(graph);
  const member = await company.colleague(Role.MEMBER, ['identity:user.manage']);
  const { accessToken, refreshToken } = await door(graph).signIn(member.email);

  expect(await perform('offboardMember', company.owner, member)).toEqual({ __typename: 'MemberOffboarded' });
  expect(await door(graph).session(sessionIn(accessToken))).toBeNull();
  expect((await door(graph).refresh(refreshToken)).__typename).toBe('RefreshRefused');
  expect((await door(graph).signIn(member.email)).__typename).toBe('SignInRefused');
  expect((await company.owner.ask('{ users { nodes { id } } }')).data?.users.nodes).toEqual([
    { id: company.owner.userId },
  ]);

  const left = 'select payload from kernel.events where organization_id = $1 and type = $2';
  expect(await asOwner(graph, left, [company.organizationId, 'identity.MemberLeft'])).toEqual([
    { payload: { userId: member.userId } },
  ]);
  const [entry] = await asOwner(
    graph,
    `select before, after from audit.entries where organization_id = $1 and action = 'identity.MemberOffboarded'`,
    [company.organizationId],
  );
  expect(entry).toEqual({
    before: { role: 'member', ownRoles: [expect.stringContaining('Role of')] },
    after: { sessionsEnded: 1, keysRevoked: 0 },
  });
});

test('keys sleep while their owner is kept out, and are gone when he left, also if he comes back', async () => {
  const company = await aCompany(graph);
  const member = await company.colleague(Role.VIEWER);
  const create = `mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { ... on ApiKeyIssued { secret } } }`;
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const input = { name: 'Nightly', scopes: ['identity:user.read'], expiresAt };
  const { secret } = (await member.ask(create, { input })).data?.createApiKey ?? {};
  const opens = async () => {
    const id = hashOfSecret(secret);
    const { data } = await graph.router.ask('query($id: ID!) { _apiKey(id: $id) { scopes revoked } }', { id });
    return data?._apiKey?.revoked === false && data._apiKey.scopes.length > 0;
  };
  expect(await opens()).toBe(true);
  await perform('deactivateMember', company.owner, member);
  expect(await opens()).toBe(false);
  await perform('activateMember', company.owner, member);
  expect(await opens()).toBe(true);

  await perform('offboardMember', company.owner, member);
  await asOwner(
    graph,
    `insert into identity.memberships (organization_id, id, user_id, role) values ($1, gen_random_uuid(), $2, 'viewer')`,
    [company.organizationId, member.userId],
  );
  expect(await opens()).toBe(false);
});
