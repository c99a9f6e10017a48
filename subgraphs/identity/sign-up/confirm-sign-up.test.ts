import { beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import { runJob } from '#kernel/testing/run-job';
import type { TestGraph } from '#kernel/testing/test-graph';
import { forgetExpiredCredentials } from '../passwords/forget-expired-credentials.ts';
import { type Letters, letters, tokenIn } from '../testing/letters.ts';
import { anOwner, asOwner, door, identityGraph, PASSWORD } from '../testing/people.ts';
import { someAddress, stranger } from '../testing/stranger.ts';

let graph: TestGraph;
let mail: Letters;
beforeAll(async () => {
  graph = await identityGraph();
  mail = await letters();
});

const SIGN_UP = `mutation($input: SignUpInput!) { signUp(input: $input) {
  __typename ... on SignUpStarted { email } ... on UserError { message }
} }`;
const CONFIRM = `mutation($token: String!, $password: String!) { confirmSignUp(input: { token: $token, password: $password }) {
  __typename ... on SignedUp { email organizationId }
} }`;

const signUp = async (email: string, changes: object = {}, asker = stranger(graph)) => {
  const input = { email, password: PASSWORD, name: 'Grace Hopper', organizationName: 'Compilers', ...changes };
  return (await asker.ask(SIGN_UP, { input })).data?.signUp;
};
const confirm = async (token: string, password = PASSWORD) =>
  (await stranger(graph).ask(CONFIRM, { token, password })).data?.confirmSignUp;
const comeIn = (email: string) => door(graph, someAddress()).signIn(email);
const someEmail = () => `${newId()}@example.com`;

test('a made-up link founds nothing', async () => {
  expect(await confirm('made-up')).toEqual({ __typename: 'LinkExpired' });
});

test('a weak password is refused at once, and no letter follows', async () => {
  const email = someEmail();

  expect((await signUp(email, { password: 'Password2026!' })).__typename).toBe('PasswordTooWeak');
  expect(await asOwner(graph, 'select from identity.sign_ups where email = $1', [email])).toEqual([]);
});

test('the answer is the same for a known address, whose owner alone gets to know, and nothing changes for him', async () => {
  const { email } = await anOwner(graph);
  const [unknown, answers] = [someEmail(), [] as unknown[]];
  for (const address of [unknown, email])
    answers.push(await signUp(address, { password: 'seven lamps over the harbour' }));

  expect(answers).toEqual([
    { __typename: 'SignUpStarted', email: unknown },
    { __typename: 'SignUpStarted', email },
  ]);
  const letter = await mail.to(email);
  expect(letter.subject).toBe('You already have an account');
  expect(letter.text).not.toContain('Grace');
  expect(tokenIn(letter)).toBe('');
  expect((await comeIn(email)).__typename).toBe('_Tokens');
});

test('nobody gets an account with the address of another, who opens the link and did not choose the password', async () => {
  const email = someEmail();
  await signUp(email);
  const token = tokenIn(await mail.to(email));

  expect((await confirm(token, 'what the other would have chosen')).__typename).toBe('PasswordWrong');
  expect((await comeIn(email)).__typename).toBe('SignInRefused');
  expect((await confirm(token)).__typename).toBe('SignedUp');
});

test('whoever signs up does not exist before he has opened the link', async () => {
  const email = someEmail();
  await signUp(email);
  await mail.to(email);

  expect((await comeIn(email)).__typename).toBe('SignInRefused');
  expect(await asOwner(graph, 'select from identity.users where email = $1', [email])).toEqual([]);
});

test('the link founds the organization, for one of ten who open it at once', async () => {
  const email = someEmail();
  await signUp(` ${email.toUpperCase()}`, { locale: 'vi-VN' });
  const letter = await mail.to(email);
  expect(letter.subject).toBe('Xác nhận địa chỉ e-mail của bạn');

  const answers = await Promise.all(Array.from({ length: 10 }, () => confirm(tokenIn(letter))));

  const [founded, ...others] = answers.filter(({ __typename }) => __typename === 'SignedUp');
  expect(founded).toEqual({ __typename: 'SignedUp', email, organizationId: expect.any(String) });
  expect(others).toEqual([]);
  expect((await comeIn(email)).__typename).toBe('_Tokens');
  expect(await asOwner(graph, 'select from identity.sign_ups where email = $1', [email])).toEqual([]);
});

test('of two letters to one address, the link that is opened first counts', async () => {
  const email = someEmail();
  await signUp(email, { organizationName: 'One' });
  const one = await mail.to(email);
  await signUp(email, { organizationName: 'Two' });
  await expect.poll(() => mail.countTo(email)).toBe(2);

  expect((await confirm(tokenIn(await mail.to(email)))).__typename).toBe('SignedUp');
  expect((await confirm(tokenIn(one))).__typename).toBe('LinkExpired');
});

test('a link is good for a day; then the sign-up is forgotten, and no other', async () => {
  const [late, inTime] = [someEmail(), someEmail()];
  for (const email of [late, inTime]) await signUp(email);
  const token = tokenIn(await mail.to(late));
  await mail.to(inTime);
  await asOwner(graph, "update identity.sign_ups set expires_at = now() - interval '1 second' where email = $1", [
    late,
  ]);

  expect((await confirm(token)).__typename).toBe('LinkExpired');
  await runJob(graph, forgetExpiredCredentials);

  const kept = await asOwner<{ email: string }>(graph, 'select email from identity.sign_ups');
  expect(kept.map(({ email }) => email)).toContain(inTime);
  expect(kept.map(({ email }) => email)).not.toContain(late);
});

test('a mailbox is not filled by strangers who sign up', async () => {
  const email = someEmail();
  for (let count = 0; count < 6; count += 1) expect((await signUp(email)).__typename).toBe('SignUpStarted');

  expect(await asOwner(graph, 'select from identity.sign_ups where email = $1', [email])).toHaveLength(3);
});
