import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import { type TestGraph, viewerWith } from '#kernel/testing/test-graph';
import { Role } from '../memberships/role.ts';
import { aCompany, type Colleague } from '../testing/company.ts';
import { type Letters, letters, tokenIn } from '../testing/letters.ts';
import { anOwner, asOwner, door, identityGraph } from '../testing/people.ts';
import { sessionIn } from '../testing/second-factor.ts';
import { stranger } from '../testing/stranger.ts';

let graph: TestGraph;
let mail: Letters;
beforeAll(async () => {
  graph = await identityGraph();
  mail = await letters();
});

const CREATE = `mutation($input: CreateUserInput!) { result: createUser(input: $input) {
  __typename ... on UserCreated { email temporaryPassword } ... on UserError { message }
} }`;
const someone = () => `${newId()}@example.com`;
const create = async (who: Colleague, input: Record<string, unknown>) =>
  (await who.ask(CREATE, { input: { name: 'Dorothy Vaughan', role: 'ANALYST', ...input } })).data?.result;
const PENDING = 'query($id: ID!) { _session(id: $id) { pending scopes } }';

describe('who may not', () => {
  test('nobody, no one without the permission, and no one who has not shown lately that it is he', async () => {
    const company = await aCompany(graph);
    const manager = await company.colleague(Role.MANAGER);
    const input = { email: someone(), name: 'Dorothy', role: 'GUEST' };
    expect((await graph.nobody.ask(CREATE, { input })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await manager.ask(CREATE, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const stale = graph.as(viewerWith({ ...company.owner.viewer, confirmedAt: '2026-01-01T00:00:00Z' }));
    expect((await stale.ask(CREATE, { input })).data?.result.__typename).toBe('ConfirmationRequired');
  });

  test('an executive: create an owner', async () => {
    const company = await aCompany(graph);
    const boss = await company.colleague(Role.EXECUTIVE);
    const email = someone();
    expect((await create(boss, { email, role: 'OWNER' })).__typename).toBe('PermissionNotHeld');
    expect(await asOwner(graph, 'select from identity.users where email = $1', [email])).toEqual([]);
    expect(await company.audited()).toEqual(['UserCreated refused']);
  });
});

test.each([
  [{ email: 'nobody' }, 'email'],
  [{ email: someone(), name: ' ' }, 'name'],
])('an impossible person is refused, and the field is named: %o', async (input, field) => {
  const { owner } = await aCompany(graph);
  const { errors } = await owner.ask(CREATE, { input: { name: 'Dorothy', role: 'GUEST', ...input } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: ['input', field] }] });
});

test('an administrator creates somebody with roles; he gets a letter, chooses a password, and must set up a second factor first', async () => {
  const company = await aCompany(graph);
  const roleId = await company.role('Inviting', ['identity:user.manage']);
  const email = someone();
  expect(await create(company.owner, { email: ` ${email.toUpperCase()}`, ownRoleIds: [roleId] })).toEqual({
    __typename: 'UserCreated',
    email,
    temporaryPassword: null,
  });
  const { data } = await company.owner.ask(
    '{ users(search: "Dorothy") { nodes { email membership { role state hasMfa ownRoles { name } } } } }',
  );
  expect(data?.users.nodes).toEqual([
    { email, membership: { role: 'ANALYST', state: 'AWAITING', hasMfa: false, ownRoles: [{ name: 'Inviting' }] } },
  ]);

  const password = 'eleven green kettles hum';
  expect((await door(graph).signIn(email, password)).__typename).toBe('SignInRefused');
  const token = tokenIn(await mail.to(email));
  const set = `mutation($input: SetPasswordInput!) { setPassword(input: $input) { __typename } }`;
  expect((await stranger(graph).ask(set, { input: { token, password } })).data?.setPassword.__typename).toBe(
    'PasswordSet',
  );

  const { accessToken } = await door(graph).signIn(email, password);
  const session = await graph.router.ask(PENDING, { id: sessionIn(accessToken) });
  expect(session.data?._session).toEqual({ pending: 'MFA', scopes: [] });
  expect(await company.audited()).toEqual(expect.arrayContaining(['UserCreated', 'PasswordSet', 'SignedIn']));
});

test('somebody who has an account gets an invitation instead, and the answer is the same', async () => {
  const [company, known] = [await aCompany(graph), await anOwner(graph)];
  const answers = [
    await create(company.owner, { email: known.email }),
    await create(company.owner, { email: someone() }),
  ];
  const [first, second] = answers.map(({ email: _, ...rest }) => rest);
  expect(first).toEqual(second);
  expect((await mail.to(known.email)).subject).toContain('Invitation');
  expect(await asOwner(graph, 'select from identity.memberships where user_id = $1', [known.userId])).toHaveLength(1);
});

test('without mail, a temporary password is told once, and opens nothing but the choice of another; the known get one that fits nobody', async () => {
  const [company, known] = [await aCompany(graph), await anOwner(graph)];
  const email = someone();
  const [made, decoy] = await mail.without(async () => [
    await create(company.owner, { email }),
    await create(company.owner, { email: known.email }),
  ]);
  expect(made.temporaryPassword).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
  expect(decoy.temporaryPassword).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
  expect((await door(graph).signIn(email, made.temporaryPassword)).__typename).toBe('_PasswordMustChange');
  expect((await door(graph).signIn(known.email, decoy.temporaryPassword)).__typename).toBe('SignInRefused');
});

test('who is a member already is not created, kept out or not', async () => {
  const company = await aCompany(graph);
  const member = await company.colleague(Role.VIEWER);
  expect((await create(company.owner, { email: member.email })).__typename).toBe('AlreadyMember');
  await company.owner.ask('mutation($userId: ID!) { deactivateMember(userId: $userId) { __typename } }', {
    userId: member.userId,
  });
  expect((await create(company.owner, { email: member.email })).__typename).toBe('AlreadyMember');
});

test('of ten creations at once of one address, one makes the person', async () => {
  const company = await aCompany(graph);
  const email = someone();
  await Promise.all(Array.from({ length: 10 }, () => create(company.owner, { email })));
  expect(await asOwner(graph, 'select from identity.users where email = $1', [email])).toHaveLength(1);
  const members = 'select from identity.memberships m join identity.users u on u.id = m.user_id where u.email = $1';
  expect(await asOwner(graph, members, [email])).toHaveLength(1);
});
