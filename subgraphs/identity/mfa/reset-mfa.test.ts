import { beforeAll, expect, test } from 'vitest';
import { scopesOf } from '#kernel/auth/role-scopes';
import { newId } from '#kernel/database/new-id';
import { type TestGraph, viewerOf, viewerWith } from '#kernel/testing/test-graph';
import { identity } from '../subgraph.ts';
import { anOwner, asOwner, door, identityGraph, inside } from '../testing/people.ts';
import { aCarefulPerson, audited } from '../testing/second-factor.ts';

const RESET = `mutation($id: ID!) {
  result: resetMfa(userId: $id) { __typename ... on MfaReset { user { id } } ... on UserError { message } }
}`;

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

type Person = Awaited<ReturnType<typeof aCarefulPerson>>;

/** A colleague of the person, with a role; the person gets another one. */
async function aColleague({ organizationId, userId }: Person, role: string, role2: string) {
  const [colleague] = [newId()];
  await asOwner(graph, 'insert into identity.users (id, email, name) values ($1, $2, $3)', [
    colleague,
    `${colleague}@example.com`,
    'Bob',
  ]);
  await inside(graph, organizationId, 'insert into identity.memberships (id, user_id, role) values (?, ?, ?)', [
    newId(),
    colleague,
    role,
  ]);
  await inside(graph, organizationId, 'update identity.memberships set role = ? where user_id = ?', [role2, userId]);
  return viewerWith({ userId: colleague, organizationId, role, scopes: scopesOf(role) });
}

const hasFactor = async ({ userId }: Person) =>
  (await asOwner(graph, 'select from identity.second_factors where user_id = $1', [userId])).length > 0;

test('not by nobody, nor by somebody without the permission', async () => {
  const person = await aCarefulPerson(graph);
  expect((await graph.nobody.ask(RESET, { id: person.userId })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  const manager = await aColleague(person, 'manager', 'viewer');
  expect((await graph.as(manager).ask(RESET, { id: person.userId })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await hasFactor(person)).toBe(true);
});

test('not by an administrator of another organization: he does not learn that the person exists', async () => {
  const [person, stranger] = [await aCarefulPerson(graph), await anOwner(graph)];
  const viewer = viewerOf(identity, stranger);
  expect((await graph.as(viewer).ask(RESET, { id: person.userId })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('not without having confirmed who one is', async () => {
  const person = await aCarefulPerson(graph);
  const chief = { ...(await aColleague(person, 'owner', 'viewer')), confirmedAt: '2020-01-01T00:00:00Z' };
  const { data } = await graph.as(chief).ask(RESET, { id: person.userId });
  expect(data?.result.__typename).toBe('ConfirmationRequired');
});

test.each([
  ['of an owner by an executive', 'executive', 'owner'],
  ['of somebody above oneself', 'executive', 'owner'],
])('not %s', async (_whose, role, above) => {
  const person = await aCarefulPerson(graph);
  const viewer = await aColleague(person, role, above);
  const { data } = await graph.as(viewer).ask(RESET, { id: person.userId });
  expect(data?.result.__typename).toBe('ResetRefused');
  expect(await hasFactor(person)).toBe(true);
  expect(await audited(graph, person.organizationId)).toContain('identity.MfaReset refused');
});

test('not of oneself', async () => {
  const person = await aCarefulPerson(graph);
  expect((await person.ask(RESET, { id: person.userId })).data?.result.__typename).toBe('ResetRefused');
});

test('not of somebody who belongs to another organization too: that one did not ask for it', async () => {
  const [person, other] = [await aCarefulPerson(graph), await anOwner(graph)];
  await inside(
    graph,
    other.organizationId,
    "insert into identity.memberships (id, user_id, role) values (?, ?, 'viewer')",
    [newId(), person.userId],
  );
  const chief = await aColleague(person, 'owner', 'viewer');
  const { data } = await graph.as(chief).ask(RESET, { id: person.userId });
  expect(data?.result).toMatchObject({
    __typename: 'ResetRefused',
    message: expect.stringContaining('other organizations'),
  });
});

test('an executive helps a member: factor, codes and sessions are gone, and it is recorded', async () => {
  const person = await aCarefulPerson(graph);
  const viewer = await aColleague(person, 'executive', 'member');
  const { data } = await graph.as(viewer).ask(RESET, { id: person.userId });
  expect(data?.result).toEqual({ __typename: 'MfaReset', user: { id: person.userId } });
  expect(await hasFactor(person)).toBe(false);
  expect((await door(graph).refresh(person.refreshToken)).__typename).toBe('RefreshRefused');
  expect((await door(graph).signIn(person.email)).__typename).toBe('_Tokens');
  expect(await audited(graph, person.organizationId)).toContain('identity.MfaReset');
});

test('an owner helps an owner', async () => {
  const person = await aCarefulPerson(graph);
  const viewer = await aColleague(person, 'owner', 'owner');
  expect((await graph.as(viewer).ask(RESET, { id: person.userId })).data?.result.__typename).toBe('MfaReset');
});
