import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import { type TestGraph, viewerWith } from '#kernel/testing/test-graph';
import { Role } from '../memberships/role.ts';
import { aCompany, type Colleague } from '../testing/company.ts';
import { type Letters, letters, tokenIn } from '../testing/letters.ts';
import { anOwner, asOwner, door, identityGraph, PASSWORD } from '../testing/people.ts';
import { stranger } from '../testing/stranger.ts';

let graph: TestGraph;
let mail: Letters;
beforeAll(async () => {
  graph = await identityGraph();
  mail = await letters();
});

const INVITATION = '__typename ... on Invitation { id email role state path } ... on UserError { message }';
const INVITE = `mutation($input: InviteUserInput!) { result: inviteUser(input: $input) { ${INVITATION} } }`;
const RESEND = `mutation($id: ID!) { result: resendInvitation(id: $id) { ${INVITATION} } }`;
const REVOKE = `mutation($id: ID!) { result: revokeInvitation(id: $id) { ${INVITATION} } }`;
const PREVIEW = `query($token: String!) { invitation(token: $token) {
  organizationName email inviterName name role isKnown isForViewer
} }`;
const ACCEPT = `mutation($input: AcceptInvitationInput!) { result: acceptInvitation(input: $input) {
  __typename ... on InvitationAccepted { email organizationId } ... on UserError { message } ... on TooManyAttempts { retryAfter }
} }`;

const someone = () => `${newId()}@example.com`;
const invite = async (who: Colleague, email: string, more: Record<string, unknown> = {}) =>
  (await who.ask(INVITE, { input: { email, role: 'MEMBER', ...more } })).data?.result;
const accept = async (input: Record<string, unknown>, asker = stranger(graph)) =>
  (await asker.ask(ACCEPT, { input })).data?.result;
const preview = async (token: string, asker = stranger(graph)) =>
  (await asker.ask(PREVIEW, { token })).data?.invitation;
const NEWCOMER = { name: 'Katherine Johnson', password: 'seven quiet rivers bend' };

describe('who may not', () => {
  test.each([
    ['query', '{ invitations { totalCount } }', {}],
    ['invite', INVITE, { input: { email: someone(), role: 'GUEST' } }],
    ['resend', RESEND, { id: newId() }],
    ['revoke', REVOKE, { id: newId() }],
  ])('nobody, and no one without the permission: %s', async (_what, document, variables) => {
    const company = await aCompany(graph);
    const manager = await company.colleague(Role.MANAGER);
    expect((await graph.nobody.ask(document, variables)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await manager.ask(document, variables)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('invite or send again without having shown lately that it is he', async () => {
    const company = await aCompany(graph);
    const { id } = await invite(company.owner, someone());
    const stale = graph.as(viewerWith({ ...company.owner.viewer, confirmedAt: '2026-01-01T00:00:00Z' }));
    const input = { email: someone(), role: 'GUEST' };
    expect((await stale.ask(INVITE, { input })).data?.result.__typename).toBe('ConfirmationRequired');
    expect((await stale.ask(RESEND, { id })).data?.result.__typename).toBe('ConfirmationRequired');
  });

  test('an executive: invite an owner, or send such an invitation again', async () => {
    const company = await aCompany(graph);
    const boss = await company.colleague(Role.EXECUTIVE);
    const { id } = await invite(company.owner, someone(), { role: 'OWNER' });
    expect((await invite(boss, someone(), { role: 'OWNER' })).__typename).toBe('PermissionNotHeld');
    expect((await boss.ask(RESEND, { id })).data?.result.__typename).toBe('PermissionNotHeld');
    expect(await company.audited()).toEqual(['UserInvited', 'UserInvited refused', 'InvitationResent refused']);
  });

  test('reach the invitations of another organization', async () => {
    const [company, other] = [await aCompany(graph), await aCompany(graph)];
    const { id } = await invite(other.owner, someone());
    for (const document of [RESEND, REVOKE]) {
      expect((await company.owner.ask(document, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect((await company.owner.ask('{ invitations { totalCount } }')).data?.invitations.totalCount).toBe(0);
  });
});

test('the answer is the same for an address that is known and one that is not', async () => {
  const company = await aCompany(graph);
  const { email: known } = await anOwner(graph);
  const answers = [await invite(company.owner, known), await invite(company.owner, someone())];
  const [first, second] = answers.map(({ id: _, email: __, ...rest }) => rest);
  expect(first).toEqual(second);
});

test('who is a member already is not invited, and nonsense is no address', async () => {
  const company = await aCompany(graph);
  const { email } = await company.colleague(Role.VIEWER);
  expect((await invite(company.owner, email.toUpperCase())).__typename).toBe('AlreadyMember');
  const { errors } = await company.owner.ask(INVITE, { input: { email: 'nobody', role: 'GUEST' } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: ['input', 'email'] }] });
});

test('somebody new gets a letter, sees who invites, chooses name and password, and signs in as what was offered', async () => {
  const company = await aCompany(graph);
  const roleId = await company.role('Inviting', ['identity:user.manage']);
  const email = someone();
  expect(await invite(company.owner, email, { ownRoleIds: [roleId] })).toMatchObject({ state: 'PENDING', path: null });

  const letter = await mail.to(email, /Invitation to/);
  expect(letter.text).toContain('Ada Lovelace invites you to Analytical Engines on A-EMS.');
  const token = tokenIn(letter);
  expect(await preview(token)).toEqual({
    organizationName: 'Analytical Engines',
    email,
    inviterName: 'Ada Lovelace',
    name: null,
    role: 'MEMBER',
    isKnown: false,
    isForViewer: false,
  });
  const { organizationId } = company;
  expect(await accept({ token, ...NEWCOMER })).toEqual({ __typename: 'InvitationAccepted', email, organizationId });

  expect((await door(graph).signIn(email, NEWCOMER.password)).__typename).toBe('_Tokens');
  const { data } = await company.owner.ask(
    '{ users(search: "Katherine") { nodes { name membership { role state ownRoles { name } } } } invitations { nodes { state } } }',
  );
  expect(data?.users.nodes).toEqual([
    { name: NEWCOMER.name, membership: { role: 'MEMBER', state: 'ACTIVE', ownRoles: [{ name: 'Inviting' }] } },
  ]);
  expect(data?.invitations.nodes).toEqual([{ state: 'ACCEPTED' }]);
  expect(await company.audited()).toEqual(expect.arrayContaining(['UserInvited', 'InvitationAccepted', 'SignedIn']));
});

test('only the SHA-256 of a link is kept, and the queue never held it', async () => {
  const company = await aCompany(graph);
  const email = someone();
  await invite(company.owner, email);
  const token = tokenIn(await mail.to(email));
  const [{ count } = { count: -1 }] = await asOwner<{ count: number }>(
    graph,
    `select (select count(*) from identity.invitations i where i::text like $1)::int
          + (select count(*) from jobs.job_common j where j::text like $1)::int as count`,
    [`%${token}%`],
  );
  expect(token.length).toBeGreaterThan(40);
  expect(count).toBe(0);
});

test('a link is good once: of ten who accept at once, one joins', async () => {
  const company = await aCompany(graph);
  const email = someone();
  await invite(company.owner, email);
  const token = tokenIn(await mail.to(email));
  const answers = await Promise.all(Array.from({ length: 10 }, () => accept({ token, ...NEWCOMER })));
  const names = answers.map((answer) => answer?.__typename ?? 'CONFLICT');
  expect(names.filter((name) => name === 'InvitationAccepted')).toHaveLength(1);
  const members = await asOwner(
    graph,
    'select from identity.memberships m join identity.users u on u.id = m.user_id where u.email = $1',
    [email],
  );
  expect(members).toHaveLength(1);
});

test('an unknown, an expired, a replaced and a revoked link open nothing and tell nothing', async () => {
  const company = await aCompany(graph);
  const [late, again, back] = [someone(), someone(), someone()];
  const ids = Object.fromEntries(
    await Promise.all([late, again, back].map(async (email) => [email, (await invite(company.owner, email)).id])),
  );
  const tokens = await Promise.all([late, again, back].map(async (email) => tokenIn(await mail.to(email))));
  await asOwner(graph, "update identity.invitations set expires_at = now() - interval '1 second' where email = $1", [
    late,
  ]);
  expect(await company.owner.ask(RESEND, { id: ids[again] })).toMatchObject({ data: { result: { state: 'PENDING' } } });
  expect(await company.owner.ask(REVOKE, { id: ids[back] })).toMatchObject({ data: { result: { state: 'REVOKED' } } });

  for (const token of [...tokens, 'x', '']) {
    expect(await preview(token)).toBeNull();
    expect((await accept({ token, ...NEWCOMER })).__typename).toBe('LinkExpired');
  }
  await expect.poll(() => mail.countTo(again), { timeout: 10_000 }).toBe(2);
  expect((await accept({ token: tokenIn(await mail.to(again)), ...NEWCOMER })).__typename).toBe('InvitationAccepted');
  expect((await company.owner.ask(RESEND, { id: ids[again] })).data?.result.__typename).toBe('InvitationClosed');
  expect((await company.owner.ask(REVOKE, { id: ids[back] })).data?.result.__typename).toBe('InvitationClosed');
});

test('an expired invitation can be sent again, and is good for seven days then', async () => {
  const company = await aCompany(graph);
  const email = someone();
  const { id } = await invite(company.owner, email);
  await asOwner(graph, "update identity.invitations set expires_at = now() - interval '1 day' where id = $1", [id]);
  const { data } = await company.owner.ask(
    '{ invitations(filter: { state: [EXPIRED] }) { nodes { id viewerCanResend } } }',
  );
  expect(data?.invitations.nodes).toEqual([{ id, viewerCanResend: true }]);
  await company.owner.ask(RESEND, { id });
  const [row] = await asOwner(
    graph,
    "select expires_at between now() + interval '6 days 23 hours' and now() + interval '7 days' as good from identity.invitations where id = $1",
    [id],
  );
  expect(row).toEqual({ good: true });
});

describe('somebody who is known', () => {
  test('proves himself by his present password; wrong ones count like those of signing in', async () => {
    const [company, known] = [await aCompany(graph), await anOwner(graph)];
    await invite(company.owner, known.email);
    const token = tokenIn(await mail.to(known.email));
    const visitor = stranger(graph);
    expect(await preview(token, visitor)).toMatchObject({ isKnown: true, isForViewer: false });
    expect((await accept({ token, ...NEWCOMER }, visitor)).__typename).toBe('PasswordWrong');
    expect((await accept({ token, password: PASSWORD }, visitor)).__typename).toBe('InvitationAccepted');
    const memberships = await asOwner(graph, 'select from identity.memberships where user_id = $1', [known.userId]);
    expect(memberships).toHaveLength(2);

    const other = await aCompany(graph);
    await invite(other.owner, known.email);
    await expect.poll(() => mail.countTo(known.email), { timeout: 10_000 }).toBe(2);
    const second = tokenIn(await mail.to(known.email));
    const guesses = [];
    for (let times = 0; times < 6; times += 1)
      guesses.push(await accept({ token: second, password: `wrong ${times}` }, visitor));
    expect(guesses.at(-1)).toMatchObject({ __typename: 'TooManyAttempts', retryAfter: expect.any(Number) });
    expect((await accept({ token: second, password: PASSWORD }, visitor)).__typename).toBe('TooManyAttempts');
  });

  test('needs no password while he is signed in as the one who was invited; anybody else does', async () => {
    const [company, known, another] = [await aCompany(graph), await anOwner(graph), await anOwner(graph)];
    await invite(company.owner, known.email);
    const token = tokenIn(await mail.to(known.email));
    const as = ({ userId, organizationId }: typeof known) => graph.as(viewerWith({ userId, organizationId }));
    expect(await preview(token, as(another))).toMatchObject({ isForViewer: false });
    expect((await accept({ token }, as(another))).__typename).toBe('PasswordWrong');
    expect(await preview(token, as(known))).toMatchObject({ isForViewer: true });
    expect((await accept({ token }, as(known))).__typename).toBe('InvitationAccepted');
  });

  test('and has no password, for he signs in elsewhere: a link alone sets none, not even for who was told it', async () => {
    const [company, known] = [await aCompany(graph), await anOwner(graph)];
    await asOwner(graph, 'update identity.users set password_hash = null where id = $1', [known.userId]);
    const { path } = await mail.without(() => invite(company.owner, known.email));
    const token = path.split('=')[1];
    expect(await preview(token)).toMatchObject({ isKnown: true });
    expect((await accept({ token, ...NEWCOMER })).__typename).toBe('PasswordWrong');
    const [user] = await asOwner(graph, 'select password_hash from identity.users where id = $1', [known.userId]);
    expect(user).toEqual({ password_hash: null });
  });

  test('accepts by himself, not by a program of his', async () => {
    const [company, known] = [await aCompany(graph), await anOwner(graph)];
    await invite(company.owner, known.email);
    const token = tokenIn(await mail.to(known.email));
    const { userId, organizationId } = known;
    const program = graph.as(viewerWith({ userId, organizationId, clientId: newId() }));
    expect(await preview(token, program)).toMatchObject({ isForViewer: false });
    expect((await accept({ token }, program)).__typename).toBe('PasswordWrong');
  });

  test('and left comes back with a new membership and the rights of the new invitation', async () => {
    const company = await aCompany(graph);
    const member = await company.colleague(Role.MANAGER, ['identity:user.manage']);
    await company.owner.ask('mutation($userId: ID!) { offboardMember(userId: $userId) { __typename } }', {
      userId: member.userId,
    });
    expect((await invite(company.owner, member.email, { role: 'VIEWER' })).__typename).toBe('Invitation');
    const token = tokenIn(await mail.to(member.email));
    expect((await accept({ token, password: PASSWORD })).__typename).toBe('InvitationAccepted');
    const { data } = await company.owner.ask(
      `{ user(id: "${member.userId}") { membership { role ownRoles { name } } } }`,
    );
    expect(data?.user.membership).toEqual({ role: 'VIEWER', ownRoles: [] });
    expect((await door(graph).signIn(member.email)).__typename).toBe('_Tokens');
  });

  test('and kept out is not let in by an older invitation', async () => {
    const company = await aCompany(graph);
    const member = await company.colleague(Role.VIEWER);
    await asOwner(graph, 'update identity.memberships set deleted_at = now() where user_id = $1', [member.userId]);
    await invite(company.owner, member.email, { role: 'EXECUTIVE' });
    const token = tokenIn(await mail.to(member.email));
    await asOwner(
      graph,
      'update identity.memberships set deleted_at = null, deactivated_at = now() where user_id = $1',
      [member.userId],
    );
    expect((await accept({ token, password: PASSWORD })).__typename).toBe('LinkExpired');
  });
});

describe('what one had promised who has gone', () => {
  test.each(['deactivateMember', 'offboardMember'])('expires with %s, until somebody else sends it', async (act) => {
    const company = await aCompany(graph);
    const boss = await company.colleague(Role.EXECUTIVE);
    const email = someone();
    const { id } = await invite(boss, email);
    const token = tokenIn(await mail.to(email));
    await company.owner.ask(`mutation($userId: ID!) { ${act}(userId: $userId) { __typename } }`, {
      userId: boss.userId,
    });

    expect(await preview(token)).toBeNull();
    expect((await accept({ token, ...NEWCOMER })).__typename).toBe('LinkExpired');
    expect((await company.owner.ask(RESEND, { id })).data?.result.state).toBe('PENDING');
    await expect.poll(() => mail.countTo(email), { timeout: 10_000 }).toBe(2);
    const second = tokenIn(await mail.to(email));
    expect((await accept({ token: second, ...NEWCOMER })).__typename).toBe('InvitationAccepted');
  });

  test.each(['EXECUTIVE', 'VIEWER'])('is good no longer when he could not promise it now: %s', async (role) => {
    const company = await aCompany(graph);
    const boss = await company.colleague(Role.EXECUTIVE);
    const email = someone();
    await invite(boss, email, { role });
    const token = tokenIn(await mail.to(email));
    await asOwner(graph, "update identity.memberships set role = 'manager' where user_id = $1", [boss.userId]);
    expect((await accept({ token, ...NEWCOMER })).__typename).toBe('LinkExpired');
  });
});

test('a weak password leaves the link as it is; a name is needed; nothing comes to be', async () => {
  const company = await aCompany(graph);
  const email = someone();
  await invite(company.owner, email);
  const token = tokenIn(await mail.to(email));
  expect((await accept({ token, name: 'Katherine', password: 'Password2026!' })).__typename).toBe('PasswordTooWeak');
  const nameless = await stranger(graph).ask(ACCEPT, { input: { token, password: NEWCOMER.password } });
  expect(nameless.errors?.[0]?.extensions).toMatchObject({ fields: [{ path: ['input', 'name'] }] });
  expect(await asOwner(graph, 'select from identity.users where email = $1', [email])).toEqual([]);
  expect(await preview(token)).not.toBeNull();
});

test('nobody fills a mailbox with invitations', async () => {
  const company = await aCompany(graph);
  const email = someone();
  const answers = [];
  for (let times = 0; times < 5; times += 1) answers.push((await invite(company.owner, email)).__typename);
  expect(answers.slice(0, 3)).toEqual(['Invitation', 'Invitation', 'Invitation']);
  expect(answers.at(-1)).toBe('TooManyAttempts');
});

test('where no mail can be sent, the answer carries the link, once', async () => {
  const company = await aCompany(graph);
  const email = someone();
  const { path } = await mail.without(() => invite(company.owner, email));
  expect(path).toMatch(/^\/invite\?token=[\w-]{43}$/);
  const { data } = await company.owner.ask('{ invitations { nodes { path } } }');
  expect(data?.invitations.nodes).toEqual([{ path: null }]);
  expect((await accept({ token: path.split('=')[1], ...NEWCOMER })).__typename).toBe('InvitationAccepted');
});

test.each([
  ['de-DE', 'Einladung zu'],
  ['vi-VN', 'Lời mời tham gia'],
  ['fr-FR', 'Invitation to'],
])("letters are in the organization's language, or English: %s", async (locale, subject) => {
  const company = await aCompany(graph);
  const email = someone();
  const asker = graph.as({ ...company.owner.viewer, locale });
  await asker.ask(INVITE, { input: { email, role: 'GUEST' } });
  expect((await mail.to(email)).subject).toContain(subject);
});
