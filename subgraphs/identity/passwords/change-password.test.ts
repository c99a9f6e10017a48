import jwt from 'jsonwebtoken';
import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, viewerWith } from '#kernel/testing/test-graph';
import { type Letters, letters } from '../testing/letters.ts';
import { anOwner, asOwner, door, identityGraph, PASSWORD, whilePasswordIsSet } from '../testing/people.ts';
import { someAddress } from '../testing/stranger.ts';

let graph: TestGraph;
let mail: Letters;
beforeAll(async () => {
  graph = await identityGraph();
  mail = await letters();
});

const CHANGE = `mutation($input: ChangePasswordInput!) { changePassword(input: $input) {
  __typename ... on PasswordChanged { endedSessions } ... on UserError { message } ... on TooManyAttempts { retryAfter }
} }`;
const NEW = 'seven lamps over the harbour';

/** Somebody who signed in, and what he can do. */
async function signedIn() {
  const owner = await anOwner(graph);
  const { accessToken } = await door(graph, someAddress()).signIn(owner.email);
  const { sid: sessionId } = jwt.decode(accessToken) as jwt.JwtPayload;
  const { userId, organizationId } = owner;
  const asker = graph.as(viewerWith({ userId, organizationId, sessionId }));
  const change = async (currentPassword: string, newPassword = NEW) =>
    (await asker.ask(CHANGE, { input: { currentPassword, newPassword } })).data?.changePassword;
  return { ...owner, sessionId, change };
}

test('nobody and programs change no password', async () => {
  const input = { currentPassword: PASSWORD, newPassword: NEW };
  expect((await graph.nobody.ask(CHANGE, { input })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  const program = graph.as(viewerWith({ clientId: 'a program' }));
  expect((await program.ask(CHANGE, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('a wrong present password changes nothing, and the audit has it', async () => {
  const { change, email, userId } = await signedIn();

  expect(await change('not the password at all')).toEqual({
    __typename: 'PasswordWrong',
    message: 'This is not your present password.',
  });

  expect((await door(graph, someAddress()).signIn(email)).__typename).toBe('_Tokens');
  const entries = await asOwner(
    graph,
    "select outcome from audit.entries where action = 'identity.PasswordChangeRefused' and subject_id = $1",
    [userId],
  );
  expect(entries).toEqual([{ outcome: 'REFUSED' }]);
});

test('whoever changes or uses the old password while another is set comes too late', async () => {
  const [ada, grace] = [await signedIn(), await signedIn()];

  const changed = await whilePasswordIsSet(graph, ada.userId, () => ada.change(PASSWORD));
  const entered = await whilePasswordIsSet(graph, grace.userId, () => door(graph, someAddress()).signIn(grace.email));

  expect([changed.__typename, entered.__typename]).toEqual(['PasswordWrong', 'SignInRefused']);
  const kept = await asOwner<{ hash: string }>(
    graph,
    'select password_hash as hash from identity.users where id = $1',
    [ada.userId],
  );
  expect(kept).toEqual([{ hash: 'another' }]);
});

test('whoever took over a session has five guesses, also all at once, and does not keep the owner from signing in', async () => {
  const { change, email } = await signedIn();

  const guesses = await Promise.all(Array.from({ length: 12 }, () => change('a guess of some length')));

  expect(guesses.filter(({ __typename }) => __typename === 'PasswordWrong')).toHaveLength(5);
  expect((await change(PASSWORD)).__typename).toBe('TooManyAttempts');
  expect((await door(graph, someAddress()).signIn(email)).__typename).toBe('_Tokens');
});

test('attempts from outside do not keep the owner from changing his password', async () => {
  const { change, email } = await signedIn();
  for (let count = 0; count < 6; count += 1) await door(graph, someAddress()).signIn(email, 'a guess of some length');

  expect((await change(PASSWORD)).__typename).toBe('PasswordChanged');
});

test.each([
  ['short', 'Use at least 12 characters'],
  [PASSWORD, 'the password that you have'],
])('"%s" is refused', async (weak, reason) => {
  const { change } = await signedIn();

  expect(await change(PASSWORD, weak)).toEqual({
    __typename: 'PasswordTooWeak',
    message: expect.stringContaining(reason),
  });
});

test('the new password is good, this session goes on and the others end; a letter tells of it', async () => {
  const { change, email, sessionId } = await signedIn();
  const others = [await door(graph, someAddress()).signIn(email), await door(graph, someAddress()).signIn(email)];

  expect(await change(PASSWORD)).toEqual({ __typename: 'PasswordChanged', endedSessions: 2 });

  expect((await door(graph).session(sessionId)).revoked).toBe(false);
  for (const { refreshToken } of others) {
    expect((await door(graph).refresh(refreshToken)).__typename).toBe('RefreshRefused');
  }
  expect((await door(graph, someAddress()).signIn(email)).__typename).toBe('SignInRefused');
  expect((await door(graph, someAddress()).signIn(email, NEW)).__typename).toBe('_Tokens');
  expect((await mail.to(email)).subject).toBe('Your password was changed');
});
