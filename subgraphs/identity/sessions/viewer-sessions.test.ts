import { beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import { type TestGraph, viewerOf, viewerWith } from '#kernel/testing/test-graph';
import { identity } from '../subgraph.ts';
import { anOwner, asOwner, door, identityGraph, inside } from '../testing/people.ts';
import { aPersonAtWork, audited, sessionIn } from '../testing/second-factor.ts';
import { deviceOf } from './device-of.ts';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const SESSIONS = `{ viewer { sessions {
  id device address createdAt lastUsedAt expiresAt isCurrent proofs organizationName
} } }`;
const END = 'mutation($id: ID!) { result: endSession(id: $id) { count } }';
const END_OTHERS = 'mutation { result: endOtherSessions { count } }';
const END_OF = 'mutation($id: ID!) { result: endSessionsOf(userId: $id) { count } }';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

/** Somebody who is signed in twice. */
async function aPersonWithTwo() {
  const person = await aPersonAtWork(graph);
  const { accessToken, refreshToken } = await door(graph, '198.51.100.7').signIn(person.email);
  return { ...person, other: { sessionId: sessionIn(accessToken), refreshToken: refreshToken as string } };
}

/** The person becomes a member of another organization and signs in there. */
async function alsoElsewhere(person: { userId: string }) {
  const { organizationId } = await anOwner(graph);
  const sessionId = newId();
  await inside(graph, organizationId, "insert into identity.memberships (id, user_id, role) values (?, ?, 'member')", [
    newId(),
    person.userId,
  ]);
  await inside(
    graph,
    organizationId,
    `insert into identity.sessions (id, user_id, address, user_agent, proofs, expires_at)
      values (?, ?, '::1', '', '{OIDC}', now() + interval '1 day')`,
    [sessionId, person.userId],
  );
  return { organizationId, sessionId };
}

const isOver = async (sessionId: string) =>
  (await graph.router.ask(`{ _session(id: "${sessionId}") { revoked } }`)).data?._session?.revoked ?? true;

test.each([
  ['endSession', END],
  ['endOtherSessions', END_OTHERS],
  ['endSessionsOf', END_OF],
])('nobody can %s', async (_what, document) => {
  const { errors } = await graph.nobody.ask(document, document === END_OTHERS ? {} : { id: newId() });
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('nobody ends the session of somebody else, nor learns that it exists', async () => {
  const [person, stranger] = [await aPersonAtWork(graph), await aPersonAtWork(graph)];
  for (const id of [person.sessionId, newId(), 'no id at all']) {
    expect((await stranger.ask(END, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  }
  expect(await isOver(person.sessionId)).toBe(false);
});

test('an executive does not keep an owner out by ending his sessions again and again', async () => {
  const owner = await aPersonAtWork(graph);
  const executive = viewerOf(identity, { organizationId: owner.organizationId, role: 'executive' });
  expect((await graph.as(executive).ask(END_OF, { id: owner.userId })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await isOver(owner.sessionId)).toBe(false);
  expect(await audited(graph, owner.organizationId)).toContain('identity.SessionsEnded refused');
});

test('a colleague does not see them either', async () => {
  const person = await aPersonAtWork(graph);
  const colleague = viewerOf(identity, { organizationId: person.organizationId });
  expect((await graph.as(colleague).ask(SESSIONS)).data?.viewer.sessions).toEqual([]);
});

test('a person sees where he is signed in, in every organization', async () => {
  const person = await aPersonWithTwo();
  const elsewhere = await alsoElsewhere(person);
  await asOwner(
    graph,
    "update identity.sessions set user_agent = $1, last_used_at = now() + interval '1 s' where id = $2",
    [CHROME, person.sessionId],
  );
  const { data } = await person.ask(SESSIONS);
  expect(data?.viewer.sessions.map(({ id }: { id: string }) => id).sort()).toEqual(
    [person.sessionId, person.other.sessionId, elsewhere.sessionId].sort(),
  );
  expect(data?.viewer.sessions[0]).toEqual({
    id: person.sessionId,
    device: 'Chrome on Windows',
    address: '192.0.2.1',
    createdAt: expect.any(String),
    lastUsedAt: expect.any(String),
    expiresAt: expect.any(String),
    isCurrent: true,
    proofs: ['PASSWORD'],
    organizationName: 'Analytical Engines',
  });
});

test.each([
  [CHROME, 'Chrome on Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari on iOS',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  ['curl/8.5.0', 'curl'],
  ['', 'Unknown device'],
])('"%s" is called %s', (userAgent, name) => {
  expect(deviceOf(userAgent)).toBe(name);
});

test('he ends one: that one is over, the others go on', async () => {
  const person = await aPersonWithTwo();
  expect((await person.ask(END, { id: person.other.sessionId })).data?.result).toEqual({ count: 1 });
  expect(await isOver(person.other.sessionId)).toBe(true);
  expect(await isOver(person.sessionId)).toBe(false);
  expect((await door(graph).refresh(person.other.refreshToken)).__typename).toBe('RefreshRefused');
  expect((await person.ask(END, { id: person.other.sessionId })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect(await audited(graph, person.organizationId)).toContain('identity.SessionEnded');
});

test('he ends one in another organization, or all others wherever they are', async () => {
  const person = await aPersonWithTwo();
  const [one, two] = [await alsoElsewhere(person), await alsoElsewhere(person)];
  expect((await person.ask(END, { id: one.sessionId })).data?.result).toEqual({ count: 1 });
  expect((await person.ask(END_OTHERS)).data?.result).toEqual({ count: 2 });
  expect(await Promise.all([one, two, person.other].map(({ sessionId }) => isOver(sessionId)))).toEqual([
    true,
    true,
    true,
  ]);
  expect(await isOver(person.sessionId)).toBe(false);
});

test('an administrator ends those of a member in his organization, and only there', async () => {
  const person = await aPersonWithTwo();
  const elsewhere = await alsoElsewhere(person);
  const { organizationId, userId } = person;
  const without = viewerWith({ organizationId, scopes: ['identity:user.read'] });
  expect((await graph.as(without).ask(END_OF, { id: userId })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const stranger = viewerOf(identity);
  expect((await graph.as(stranger).ask(END_OF, { id: userId })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const chief = viewerOf(identity, { organizationId });
  expect((await graph.as(chief).ask(END_OF, { id: userId })).data?.result).toEqual({ count: 2 });
  expect(await isOver(person.sessionId)).toBe(true);
  expect(await isOver(elsewhere.sessionId)).toBe(false);
  expect(await audited(graph, organizationId)).toContain('identity.SessionsEnded');
});

test('the router, which asks while it is used, keeps it young once a minute', async () => {
  const person = await aPersonAtWork(graph);
  const used = async () => (await person.ask(SESSIONS)).data?.viewer.sessions[0].lastUsedAt;
  const before = await used();
  await isOver(person.sessionId);
  expect(await used()).toBe(before);
  await asOwner(graph, "update identity.sessions set last_used_at = now() - interval '61 seconds' where id = $1", [
    person.sessionId,
  ]);
  await isOver(person.sessionId);
  expect(Date.parse(await used())).toBeGreaterThanOrEqual(Date.parse(before));
});
