import { beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import type { TestGraph } from '#kernel/testing/test-graph';
import { asOwner, door, identityGraph, PASSWORD } from '../testing/people.ts';
import { aCarefulPerson, aPersonAtWork, audited, codeOf, later } from '../testing/second-factor.ts';

const CONFIRM = `mutation($input: ConfirmIdentityInput!) {
  result: confirmIdentity(input: $input) { __typename ... on IdentityConfirmed { until } ... on UserError { message } }
}`;

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

type Person = Awaited<ReturnType<typeof aPersonAtWork>>;

const confirm = async ({ ask }: Pick<Person, 'ask'>, input: { password?: string; code?: string }) =>
  (await ask(CONFIRM, { input })).data?.result;

/** Makes the session one in which nobody has shown for long who he is. */
const grownOld = ({ sessionId }: Person) =>
  asOwner(graph, "update identity.sessions set confirmed_at = now() - interval '1 hour' where id = $1", [sessionId]);

const confirmedAt = async ({ sessionId }: Person) => {
  const { data } = await graph.router.ask(`{ _session(id: "${sessionId}") { confirmedAt } }`);
  return Date.parse(data?._session.confirmedAt);
};

test('nobody can', async () => {
  const { errors } = await graph.nobody.ask(CONFIRM, { input: { password: PASSWORD } });
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('a wrong password, and none, confirm nothing and are recorded', async () => {
  const person = await aPersonAtWork(graph);
  await grownOld(person);
  for (const input of [{ password: 'a guess of some length' }, {}, { code: '123456' }]) {
    expect((await confirm(person, input)).__typename).toBe('ConfirmationRefused');
  }
  expect(await confirmedAt(person)).toBeLessThan(Date.now() - 3_000_000);
  expect(await audited(graph, person.organizationId)).toContain('identity.ConfirmationRefused refused');
});

test('the password is not enough for a person with a second factor', async () => {
  const person = await aCarefulPerson(graph);
  expect((await confirm(person, { password: PASSWORD })).__typename).toBe('ConfirmationRefused');
});

test('the sixth guess waits, also with the right password', async () => {
  const person = await aPersonAtWork(graph);
  for (let count = 0; count < 5; count += 1) await confirm(person, { password: 'a guess of some length' });
  expect((await confirm(person, { password: PASSWORD })).__typename).toBe('TooManyAttempts');
});

test('the password opens five minutes to this session alone', async () => {
  const person = await aPersonAtWork(graph);
  const other = { ...person, sessionId: sessionOf(await door(graph).signIn(person.email)) };
  await Promise.all([grownOld(person), grownOld(other)]);
  const { __typename, until } = await confirm(person, { password: PASSWORD });
  expect(__typename).toBe('IdentityConfirmed');
  expect(Date.parse(until) - Date.now()).toBeLessThanOrEqual(300_000);
  expect(await confirmedAt(person)).toBeGreaterThan(Date.now() - 10_000);
  expect(await confirmedAt(other)).toBeLessThan(Date.now() - 3_000_000);
  expect(await audited(graph, person.organizationId)).toContain('identity.IdentityConfirmed');
});

test('a code of the app, or a backup code, does for a person with a second factor; each once', async () => {
  const person = await aCarefulPerson(graph);
  const given = [{ code: codeOf(person.secret) }, { code: person.backupCodes[0] ?? '' }];
  for (const input of given) expect((await confirm(person, input)).__typename).toBe('IdentityConfirmed');
  for (const input of given) expect((await confirm(person, input)).__typename).toBe('ConfirmationRefused');
});

test('of many who confirm by one code at once, one does', async () => {
  const person = await aCarefulPerson(graph);
  await later(graph, person.userId);
  const code = codeOf(person.secret);
  const answers = await Promise.all([1, 2, 3, 4].map(() => confirm(person, { code })));
  expect(answers.filter(({ __typename }) => __typename === 'IdentityConfirmed')).toHaveLength(1);
});

test('a person learns by what he can confirm; a second factor leaves nothing less', async () => {
  const [one, careful] = [await aPersonAtWork(graph), await aCarefulPerson(graph)];
  const methods = async ({ ask }: Pick<Person, 'ask'>) =>
    (await ask('{ viewer { confirmsBy } }')).data?.viewer.confirmsBy;
  expect(await methods(one)).toEqual(['PASSWORD']);
  expect(await methods(careful)).toEqual(['CODE']);
  const link = 'insert into identity.identities (id, user_id, issuer, subject) values ($1, $2, $3, $4)';
  for (const { userId } of [one, careful]) await asOwner(graph, link, [newId(), userId, 'https://id.example', userId]);
  expect(await methods(one)).toEqual(['PASSWORD', 'PROVIDER']);
  expect(await methods(careful)).toEqual(['CODE']);
  await asOwner(graph, 'update identity.users set password_hash = null where id = $1', [one.userId]);
  expect(await methods(one)).toEqual(['PROVIDER']);
  expect(await methods(graph.as({ ...one.viewer, clientId: 'a program' }))).toEqual([]);
});

test('who has neither password nor second factor is told to sign in again', async () => {
  const person = await aPersonAtWork(graph);
  await asOwner(graph, 'update identity.users set password_hash = null where id = $1', [person.userId]);
  const refused = await confirm(person, { password: PASSWORD });
  expect(refused.message).toMatch(/sign out and in again/);
});

function sessionOf({ accessToken }: { accessToken: string }): string {
  return JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()).sid;
}
