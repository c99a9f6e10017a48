import jwt from 'jsonwebtoken';
import { beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import type { TestGraph } from '#kernel/testing/test-graph';
import { anOwner, asOwner, door, identityGraph, inside } from '../testing/people.ts';
import { audited } from '../testing/second-factor.ts';
import { hashOf } from './issue-session.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

/** Someone who signed in, as the router knows him. */
async function signedIn() {
  const owner = await anOwner(graph);
  const tokens = await door(graph).signIn(owner.email);
  return { ...owner, ...tokens, sessionId: sessionOf(tokens.accessToken), ...door(graph) };
}

const sessionOf = (accessToken: string): string => (jwt.decode(accessToken) as jwt.JwtPayload).sid;

/** Makes the use of a token older than any race between two tabs. */
const longAgo = (organizationId: string, token: string) =>
  inside(
    graph,
    organizationId,
    "update identity.refresh_tokens set used_at = now() - interval '6 seconds' where hash = ?",
    [hashOf(token)],
  );

test('a token that nobody issued renews nothing', async () => {
  expect(await door(graph).refresh('made up')).toMatchObject({ __typename: 'RefreshRefused', isRace: false });
});

test('a token that is used again later ends its session, also for whoever holds the successor', async () => {
  const { refresh, session, refreshToken, sessionId, organizationId } = await signedIn();
  const successor = await refresh(refreshToken);
  await longAgo(organizationId, refreshToken);

  expect(await refresh(refreshToken)).toMatchObject({ __typename: 'RefreshRefused', isRace: false });

  expect((await session(sessionId)).revoked).toBe(true);
  expect((await refresh(successor.refreshToken)).__typename).toBe('RefreshRefused');
});

test('a replay is logged as an event and recorded, once', async () => {
  const { refresh, refreshToken, organizationId, sessionId, userId } = await signedIn();
  await refresh(refreshToken);
  await longAgo(organizationId, refreshToken);
  await Promise.all([refresh(refreshToken), refresh(refreshToken)]);

  const events = await asOwner(
    graph,
    "select payload from kernel.events where organization_id = $1 and type = 'identity.RefreshTokenReplayed'",
    [organizationId],
  );
  expect(events).toEqual([{ payload: { userId, sessionId } }]);
  const entries = await audited(graph, organizationId);
  expect(entries.filter((line) => line === 'identity.RefreshTokenReplayed refused')).toHaveLength(1);
});

test('of fifty uses at once one succeeds, and the session lives on', async () => {
  const { refresh, session, refreshToken, sessionId } = await signedIn();

  const answers = await Promise.all(Array.from({ length: 50 }, () => refresh(refreshToken)));

  const tokens = answers.filter(({ __typename }) => __typename === '_Tokens');
  expect(tokens).toHaveLength(1);
  expect(answers.filter(({ isRace }) => isRace)).toHaveLength(49);
  expect((await session(sessionId)).revoked).toBe(false);
  expect((await refresh(tokens[0].refreshToken)).__typename).toBe('_Tokens');
});

test('renewing keeps the session and puts its end off', async () => {
  const { refresh, session, refreshToken, sessionId, organizationId } = await signedIn();
  await inside(
    graph,
    organizationId,
    "update identity.sessions set expires_at = now() + interval '1 hour' where id = ?",
    [sessionId],
  );

  const tokens = await refresh(refreshToken);

  expect(sessionOf(tokens.accessToken)).toBe(sessionId);
  const days = (Date.parse((await session(sessionId)).expiresAt) - Date.now()) / 86_400_000;
  expect(days).toBeCloseTo(7, 1);
});

test('no session outlives thirty days', async () => {
  const { refresh, session, refreshToken, sessionId, organizationId } = await signedIn();
  await inside(
    graph,
    organizationId,
    "update identity.sessions set created_at = now() - interval '29 days' where id = ?",
    [sessionId],
  );

  await refresh(refreshToken);

  const days = (Date.parse((await session(sessionId)).expiresAt) - Date.now()) / 86_400_000;
  expect(days).toBeCloseTo(1, 1);
});

test('a session that was not used for long cannot be renewed', async () => {
  const { refresh, refreshToken, sessionId, organizationId } = await signedIn();
  await inside(
    graph,
    organizationId,
    "update identity.sessions set expires_at = now() - interval '1 second' where id = ?",
    [sessionId],
  );

  expect(await refresh(refreshToken)).toMatchObject({ __typename: 'RefreshRefused', isRace: false });
});

test('signing out ends the session and its tokens, once', async () => {
  const { refresh, signOut, session, refreshToken, sessionId, organizationId } = await signedIn();

  expect(await signOut(refreshToken)).toBe(true);
  expect(await signOut(refreshToken)).toBe(false);
  expect(await signOut('made up')).toBe(false);

  expect((await session(sessionId)).revoked).toBe(true);
  expect((await refresh(refreshToken)).__typename).toBe('RefreshRefused');
  const entries = await audited(graph, organizationId);
  expect(entries.filter((line) => line === 'identity.SignedOut')).toHaveLength(1);
});

test('who leaves the organization has no session there', async () => {
  const { refresh, session, refreshToken, sessionId, userId, organizationId, signIn, email } = await signedIn();
  await inside(graph, organizationId, 'update identity.memberships set deleted_at = now() where user_id = ?', [userId]);

  expect(await session(sessionId)).toBeNull();
  expect((await refresh(refreshToken)).__typename).toBe('RefreshRefused');
  expect((await signIn(email)).__typename).toBe('SignInRefused');
});

test('a change of role shows at once, with a higher version of the rights', async () => {
  const { session, refresh, refreshToken, sessionId, userId, organizationId } = await signedIn();
  await inside(graph, organizationId, "update identity.memberships set role = 'viewer' where user_id = ?", [userId]);

  expect(await session(sessionId)).toMatchObject({ role: 'viewer', permissionVersion: 2 });
  expect(jwt.decode((await refresh(refreshToken)).accessToken)).toMatchObject({ pv: 2 });
});

test('an id that is no session has no state', async () => {
  expect(await door(graph).session(newId())).toBeNull();
  expect(await door(graph).session("' or true --")).toBeNull();
});

test('a person who was deleted cannot renew', async () => {
  const { refresh, session, refreshToken, sessionId, userId, organizationId } = await signedIn();
  await inside(graph, organizationId, 'update identity.users set deleted_at = now() where id = ?', [userId]);

  expect(await session(sessionId)).toBeNull();
  expect((await refresh(refreshToken)).__typename).toBe('RefreshRefused');
});

test('the end of a session is announced to every process, its renewal is not', async () => {
  const { refresh, signOut, refreshToken, organizationId } = await signedIn();
  const heard: string[] = [];
  graph.started.runtime.feed.onChange((change) => {
    if (change !== 'resync' && change.organizationId === organizationId) heard.push(change.table);
  });

  const { refreshToken: successor } = await refresh(refreshToken);
  await signOut(successor);

  await expect.poll(() => heard).toEqual(['identity.sessions']);
});
