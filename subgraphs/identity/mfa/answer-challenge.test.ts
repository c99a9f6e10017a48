import { beforeAll, expect, test } from 'vitest';
import { installSecret } from '#kernel/crypto/keyring';
import { TEST_SECRET } from '#kernel/testing/test-database';
import { type TestGraph, viewerOf } from '#kernel/testing/test-graph';
import { identity } from '../subgraph.ts';
import { asOwner, door, identityGraph, inside } from '../testing/people.ts';
import {
  aCarefulPerson,
  aPersonAtWork,
  audited,
  codeOf,
  later,
  secondDoor,
  sessionIn,
} from '../testing/second-factor.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

/** Somebody who has shown the first factor and is asked for the second. */
async function challenged() {
  const person = await aCarefulPerson(graph);
  const { challenge, methods } = await secondDoor(graph).signIn(person.email);
  return { ...person, challenge: challenge as string, methods };
}

test('only the router may answer a challenge', async () => {
  const document = `mutation { _answerChallenge(input: { challenge: "x", code: "1", address: "::1", userAgent: "" }) { __typename } }`;
  for (const asker of [graph.nobody, graph.as(viewerOf(identity))]) {
    expect((await asker.ask(document)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
});

test('the password alone opens nothing', async () => {
  const { challenge, methods, userId } = await challenged();
  expect(challenge).toMatch(/^[\w-]{43}$/);
  expect(methods).toEqual(['TOTP', 'BACKUP_CODE']);
  const living = await asOwner(graph, 'select from identity.sessions where user_id = $1 and ended_at is null', [
    userId,
  ]);
  expect(living).toHaveLength(1); // that in which he set it up
  const kept = await asOwner(graph, 'select from identity.challenges where hash = $1', [challenge]);
  expect(kept).toEqual([]);
});

test('a challenge of nobody, an old one and one that was met are over', async () => {
  const { challenge, secret, userId } = await challenged();
  const { answer } = secondDoor(graph);
  expect((await answer('made up', codeOf(secret))).__typename).toBe('ChallengeOver');
  const sql = (age: string) => `update identity.challenges set expires_at = now() ${age} where user_id = $1`;
  await asOwner(graph, sql(''), [userId]);
  expect((await answer(challenge, codeOf(secret))).__typename).toBe('ChallengeOver');
  await asOwner(graph, sql("+ interval '5 minutes'"), [userId]);
  expect((await answer(challenge, codeOf(secret))).__typename).toBe('_Tokens');
  await later(graph, userId);
  expect((await answer(challenge, codeOf(secret))).__typename).toBe('ChallengeOver');
});

test('a challenge ends with the sessions of its person: the password behind it may be the old one', async () => {
  const { challenge, secret, ask } = await challenged();
  await ask('mutation { endOtherSessions { count } }');
  expect((await secondDoor(graph).answer(challenge, codeOf(secret))).__typename).toBe('ChallengeOver');
});

test('the fifth wrong code ends the challenge, and the right one does not help any more', async () => {
  const { challenge, secret, organizationId } = await challenged();
  const { answer } = secondDoor(graph);
  const tries = [];
  for (let count = 0; count < 5; count += 1) tries.push((await answer(challenge, '000000')).__typename);
  expect(tries).toEqual(['CodeRefused', 'CodeRefused', 'CodeRefused', 'CodeRefused', 'ChallengeOver']);
  expect((await answer(challenge, codeOf(secret))).__typename).toBe('ChallengeOver');
  expect(await audited(graph, organizationId)).toContain('identity.SecondFactorRefused refused');
});

test('many challenges are no more tries than one: the sixth waits, whatever the address', async () => {
  const { email, secret, challenge, userId } = await challenged();
  for (let count = 0; count < 5; count += 1) await secondDoor(graph).answer(challenge, '000000');
  const next = secondDoor(graph, '2001:db8::9');
  const { challenge: another } = await next.signIn(email);
  const waits = await next.answer(another, codeOf(secret));
  expect(waits.__typename).toBe('TooManyAttempts');
  expect(waits.retryAfter).toBeGreaterThan(0);
  // Whoever waits has not tried: the challenge is as good as before.
  for (let count = 0; count < 5; count += 1) await next.answer(another, codeOf(secret));
  await asOwner(graph, 'delete from identity.sign_in_attempts where subject like $1', [`code:${userId}%`]);
  expect((await next.answer(another, codeOf(secret))).__typename).toBe('_Tokens');
});

test('whoever knows the password cannot keep its owner out of a device that is known', async () => {
  const { email, secret, userId, challenge } = await challenged();
  const { device } = await answerFully(challenge, codeOf(secret));
  const attacker = secondDoor(graph, '203.0.113.9');
  const { challenge: tried } = await attacker.signIn(email);
  for (let count = 0; count < 5; count += 1) await attacker.answer(tried, '000000');
  await later(graph, userId);

  const owner = secondDoor(graph, '192.0.2.1', device);
  const { challenge: own } = await owner.signIn(email);
  expect((await owner.answer(own, codeOf(secret))).__typename).toBe('_Tokens');
});

test('the second factor opens a new session that says how it was opened', async () => {
  const { challenge, secret, sessionId, organizationId } = await challenged();
  const tokens = await secondDoor(graph).answer(challenge, codeOf(secret));
  const opened = sessionIn(tokens.accessToken);
  expect(opened).not.toBe(sessionId);
  expect(await asOwner(graph, 'select proofs from identity.sessions where id = $1', [opened])).toEqual([
    { proofs: ['PASSWORD', 'TOTP'] },
  ]);
  expect(await audited(graph, organizationId)).toContain('identity.SignedIn');
});

test('a code that was used is not taken again, not even in another challenge', async () => {
  const { email, challenge, secret } = await challenged();
  const { signIn, answer } = secondDoor(graph);
  const code = codeOf(secret);
  expect((await answer(challenge, code)).__typename).toBe('_Tokens');
  expect((await answer((await signIn(email)).challenge, code)).__typename).toBe('CodeRefused');
  // nor the one before it
  expect((await answer((await signIn(email)).challenge, codeOf(secret, -1))).__typename).toBe('CodeRefused');
});

test('a backup code is taken once, however it is written', async () => {
  const { email, challenge, backupCodes, organizationId, ask } = await challenged();
  const { signIn, answer } = secondDoor(graph);
  const [code = ''] = backupCodes;
  const written = ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `;
  expect((await answer(challenge, written)).__typename).toBe('_Tokens');
  expect((await answer((await signIn(email)).challenge, code)).__typename).toBe('CodeRefused');
  expect((await ask('{ viewer { mfa { backupCodesLeft } } }')).data?.viewer.mfa.backupCodesLeft).toBe(9);
  expect(await audited(graph, organizationId)).toContain('identity.BackupCodeUsed');
});

test("a stranger's backup code is nobody's", async () => {
  const [one, other] = [await challenged(), await aCarefulPerson(graph)];
  expect((await secondDoor(graph).answer(one.challenge, other.backupCodes[0] ?? '')).__typename).toBe('CodeRefused');
});

test.each([
  ['the same code of the app', async (person: Challenged) => codeOf(person.secret)],
  ['the same backup code', async (person: Challenged) => person.backupCodes[0] ?? ''],
])('of many who give %s at once, one gets in', async (_what, codeFor) => {
  const person = await challenged();
  const { signIn, answer } = secondDoor(graph);
  const challenges = [person.challenge, (await signIn(person.email)).challenge, (await signIn(person.email)).challenge];
  const code = await codeFor(person);
  const answers = await Promise.all([...challenges, person.challenge].map((challenge) => answer(challenge, code)));
  expect(answers.filter(({ __typename }) => __typename === '_Tokens')).toHaveLength(1);
});

test('a secret that a former key sealed opens still, and is sealed anew when it is used', async () => {
  const { email, challenge, secret, userId } = await challenged();
  const { signIn, answer } = secondDoor(graph);
  try {
    installSecret('the next one', [TEST_SECRET]);
    expect((await answer(challenge, codeOf(secret))).__typename).toBe('_Tokens');
    await later(graph, userId);
    const { challenge: next } = await signIn(email);
    installSecret('the next one', []);
    expect((await answer(next, codeOf(secret))).__typename).toBe('_Tokens');
  } finally {
    installSecret(TEST_SECRET, []);
  }
});

test('whoever is no member any more is not let in by the second factor either', async () => {
  const { challenge, secret, organizationId } = await challenged();
  await inside(graph, organizationId, 'update identity.memberships set deleted_at = now()');
  expect((await secondDoor(graph).answer(challenge, codeOf(secret))).__typename).not.toBe('_Tokens');
});

test('a person without second factor is not asked for one', async () => {
  const { email } = await aPersonAtWork(graph);
  expect((await door(graph).signIn(email)).__typename).toBe('_Tokens');
});

type Challenged = Awaited<ReturnType<typeof challenged>>;

async function answerFully(challenge: string, code: string): Promise<{ device: string }> {
  const document = `mutation($input: _AnswerChallengeInput!) { result: _answerChallenge(input: $input) { ... on _Tokens { device } } }`;
  const input = { challenge, code, address: '192.0.2.1', userAgent: 'vitest' };
  return (await graph.router.ask(document, { input })).data?.result;
}
