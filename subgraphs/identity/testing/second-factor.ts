import { generateSync } from 'otplib';
import type { TestGraph } from '#kernel/testing/test-graph';
import { viewerOf } from '#kernel/testing/test-graph';
import { identity } from '../subgraph.ts';
import { anOwner, asOwner, door, PASSWORD } from './people.ts';

/** The code that an authenticator app shows, so many steps of 30 seconds from now. */
export function codeOf(secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1_000) + steps * 30 });
}

/** Half a minute passes, as it were: the newest code was used by nobody yet. */
export async function later(graph: TestGraph, userId: string): Promise<void> {
  await asOwner(graph, 'update identity.second_factors set last_step = 0 where user_id = $1', [userId]);
}

/** Somebody who is signed in, as the graph and as the router know him. */
export async function aPersonAtWork(graph: TestGraph) {
  const owner = await anOwner(graph);
  const tokens = await door(graph).signIn(owner.email);
  return { ...owner, ...tokens, ...atWork(graph, owner, sessionIn(tokens.accessToken)) };
}

/** The same person in a session of his. */
export function atWork(graph: TestGraph, owner: { userId: string; organizationId: string }, sessionId: string) {
  const { userId, organizationId } = owner;
  const viewer = viewerOf(identity, { userId, organizationId, sessionId });
  return { sessionId, viewer, ask: graph.as(viewer).ask };
}

/** The session that an access token names. */
export function sessionIn(accessToken: string): string {
  return JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()).sid;
}

export const BEGIN = 'mutation { beginMfa { __typename ... on MfaSetup { secret uri qrCode } } }';
export const CONFIRM = `mutation($code: String!) {
  confirmMfa(input: { code: $code }) { __typename ... on MfaEnabled { backupCodes } ... on UserError { message } }
}`;

/** Sets a second factor up, as the person would. */
export async function setUpMfa(ask: Awaited<ReturnType<typeof aPersonAtWork>>['ask']) {
  const { secret } = (await ask(BEGIN)).data?.beginMfa ?? {};
  const { data } = await ask(CONFIRM, { code: codeOf(secret) });
  return { secret: secret as string, backupCodes: data?.confirmMfa.backupCodes as string[] };
}

/** Somebody with a second factor, signed in, whose app shows a code that was not used. */
export async function aCarefulPerson(graph: TestGraph) {
  const person = await aPersonAtWork(graph);
  const factor = await setUpMfa(person.ask);
  await later(graph, person.userId);
  return { ...person, ...factor };
}

const ANSWER = `mutation($input: _AnswerChallengeInput!) { result: _answerChallenge(input: $input) {
  __typename ... on _Tokens { accessToken refreshToken } ... on UserError { message } ... on TooManyAttempts { retryAfter }
} }`;
const SIGN_IN = `mutation($input: _SignInInput!) { result: _signIn(input: $input) {
  __typename ... on _SecondFactorRequired { challenge methods } ... on _Tokens { accessToken device }
} }`;

/** The router's side of the second factor. */
export function secondDoor(graph: TestGraph, address = '192.0.2.1', device?: string) {
  const origin = { address, userAgent: 'vitest', ...(device && { device }) };
  return {
    signIn: async (email: string, password = PASSWORD) =>
      (await graph.router.ask(SIGN_IN, { input: { email, password, ...origin } })).data?.result,
    answer: async (challenge: string, code: string) =>
      (await graph.router.ask(ANSWER, { input: { challenge, code, ...origin } })).data?.result,
  };
}

/** What the audit says of an organization, the oldest first. */
export async function audited(graph: TestGraph, organizationId: string): Promise<string[]> {
  const rows = await asOwner<{ line: string }>(
    graph,
    "select action || case outcome when 'REFUSED' then ' refused' else '' end as line from audit.entries where organization_id = $1 order by created_at, id",
    [organizationId],
  );
  return rows.map(({ line }) => line);
}
