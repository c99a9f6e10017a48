import { beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import { type TestGraph, viewerOf } from '#kernel/testing/test-graph';
import { identity } from '../subgraph.ts';
import { anOwner, asOwner, door, identityGraph, inside } from '../testing/people.ts';
import { aCarefulPerson, aPersonAtWork, audited, codeOf, secondDoor, sessionIn } from '../testing/second-factor.ts';

const SWITCH = `mutation($input: _SwitchInput!) { result: _switch(input: $input) {
  __typename ... on _Tokens { accessToken refreshToken } ... on UserError { message }
} }`;

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

const switchTo = async (sessionId: string, organizationId: string) =>
  (await graph.router.ask(SWITCH, { input: { sessionId, organizationId, address: '192.0.2.1', userAgent: 'vitest' } }))
    .data?.result;

/** Another organization, of which the person becomes a member. */
async function anotherOf({ userId }: { userId: string }, sql?: string): Promise<string> {
  const { organizationId } = await anOwner(graph);
  const join = "insert into identity.memberships (id, user_id, role) values (?, ?, 'analyst')";
  await inside(graph, organizationId, join, [newId(), userId]);
  if (sql) await inside(graph, organizationId, sql);
  return organizationId;
}

const state = async (sessionId: string) =>
  (await graph.router.ask(`{ _session(id: "${sessionId}") { organizationId role pending revoked confirmedAt } }`)).data
    ?._session;

test('only the router can ask', async () => {
  const variables = { input: { sessionId: newId(), organizationId: newId(), address: '::1', userAgent: '' } };
  for (const asker of [graph.nobody, graph.as(viewerOf(identity))]) {
    expect((await asker.ask(SWITCH, variables)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
});

test('not to an organization of strangers, to none, or to where one is', async () => {
  const [person, stranger] = [await aPersonAtWork(graph), await anOwner(graph)];
  for (const organizationId of [stranger.organizationId, newId(), 'nowhere', person.organizationId]) {
    expect((await switchTo(person.sessionId, organizationId)).__typename).toBe('SwitchRefused');
  }
  expect((await state(person.sessionId)).revoked).toBe(false);
  expect(await audited(graph, person.organizationId)).toContain('identity.OrganizationSwitched refused');
});

test('not from a session that is over, expired or made up, nor out of an organization that one has left', async () => {
  const person = await aPersonAtWork(graph);
  const there = await anotherOf(person);
  expect((await switchTo(newId(), there)).__typename).toBe('SwitchRefused');
  await asOwner(graph, "update identity.sessions set expires_at = now() - interval '1 s' where id = $1", [
    person.sessionId,
  ]);
  expect((await switchTo(person.sessionId, there)).__typename).toBe('SwitchRefused');
  const { accessToken, refreshToken } = await door(graph).signIn(person.email);
  await door(graph).signOut(refreshToken);
  expect((await switchTo(sessionIn(accessToken), there)).__typename).toBe('SwitchRefused');
});

test('not to an organization that keeps the person out for a while', async () => {
  const person = await aPersonAtWork(graph);
  const there = await anotherOf(
    person,
    "update identity.memberships set deactivated_at = now() where role = 'analyst'",
  );
  expect((await switchTo(person.sessionId, there)).__typename).toBe('SwitchRefused');
});

test('a member goes on with the rights that he has there; the old session is over', async () => {
  const person = await aPersonAtWork(graph);
  const there = await anotherOf(person);
  const { accessToken, refreshToken } = await switchTo(person.sessionId, there);
  expect(await state(sessionIn(accessToken))).toMatchObject({ organizationId: there, role: 'analyst', pending: null });
  expect((await state(person.sessionId)).revoked).toBe(true);
  expect((await door(graph).refresh(person.refreshToken)).__typename).toBe('RefreshRefused');
  expect((await door(graph).refresh(refreshToken)).__typename).toBe('_Tokens');
  expect(await audited(graph, there)).toContain('identity.SignedIn');
  expect(await audited(graph, person.organizationId)).toContain('identity.OrganizationSwitched');
});

test('to switch proves nothing: the session is no younger, and nothing dangerous is opened by it', async () => {
  const person = await aPersonAtWork(graph);
  const there = await anotherOf(person);
  const aged =
    "update identity.sessions set created_at = now() - interval '29 days', confirmed_at = now() - interval '2 hours' where id = $1";
  await asOwner(graph, aged, [person.sessionId]);
  const { accessToken } = await switchTo(person.sessionId, there);
  expect(Date.parse((await state(sessionIn(accessToken))).confirmedAt)).toBeLessThan(Date.now() - 7_000_000);
  const [{ days } = { days: 9 }] = await asOwner<{ days: number }>(
    graph,
    'select extract(epoch from expires_at - now()) / 86400 as days from identity.sessions where id = $1',
    [sessionIn(accessToken)],
  );
  expect(Number(days)).toBeLessThan(1.01);
});

test('where a second factor is required that was not shown, something is pending; where it was shown, nothing', async () => {
  const requires = 'update identity.known_organizations set mfa_required = true';
  const person = await aPersonAtWork(graph);
  const careless = await switchTo(person.sessionId, await anotherOf(person, requires));
  expect((await state(sessionIn(careless.accessToken))).pending).toBe('MFA');

  const careful = await aCarefulPerson(graph);
  const { signIn, answer } = secondDoor(graph);
  const { accessToken } = await answer((await signIn(careful.email)).challenge, codeOf(careful.secret));
  const shown = await switchTo(sessionIn(accessToken), await anotherOf(careful, requires));
  expect((await state(sessionIn(shown.accessToken))).pending).toBeNull();
});

test('a person sees his organizations by name, and nobody else does', async () => {
  const person = await aPersonAtWork(graph);
  const there = await anotherOf(person, "update identity.known_organizations set name = 'Zuse KG'");
  const { data } = await person.ask('{ viewer { organizations { id name isCurrent } } }');
  expect(data?.viewer.organizations).toEqual([
    { id: person.organizationId, name: 'Analytical Engines', isCurrent: true },
    { id: there, name: 'Zuse KG', isCurrent: false },
  ]);
  const colleague = viewerOf(identity, { organizationId: person.organizationId });
  expect((await graph.as(colleague).ask('{ viewer { organizations { id } } }')).data?.viewer.organizations).toEqual([]);
});

test('of any number of switches at once exactly one leads on, and no other session is left', async () => {
  const person = await aPersonAtWork(graph);
  const there = await anotherOf(person);

  const answers = await Promise.all(Array.from({ length: 8 }, () => switchTo(person.sessionId, there)));

  expect(answers.filter(({ __typename }) => __typename === '_Tokens')).toHaveLength(1);
  const living = await asOwner(graph, 'select from identity.sessions where user_id = $1 and ended_at is null', [
    person.userId,
  ]);
  expect(living).toHaveLength(1);
});
