import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import { startSubgraphs } from '#kernel/graph/start-subgraphs';
import { TEST_SECRET } from '#kernel/testing/test-database';
import type { TestGraph } from '#kernel/testing/test-graph';
import { identity } from '../subgraph.ts';
import { anOwner, asOwner, door, identityGraph, PASSWORD } from '../testing/people.ts';
import { someAddress } from '../testing/stranger.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

const WRONG = 'a guess of some length';
const guess = (email: string, device?: string) => door(graph, someAddress(), device).signIn(email, WRONG);
const namesOf = (answers: { __typename: string }[]) => Object.groupBy(answers, ({ __typename }) => __typename);

/** Somebody who has signed in on a device, and what that device shows. */
async function onKnownDevice() {
  const owner = await anOwner(graph);
  const { device } = await door(graph, someAddress()).signIn(owner.email);
  return { ...owner, device: device as string };
}

test('a device that was made up, or is known of somebody else, counts as none', async () => {
  const [{ email }, other] = [await anOwner(graph), await onKnownDevice()];
  for (let count = 0; count < 5; count += 1) await guess(email, count % 2 ? other.device : 'made-up');

  expect((await guess(email, other.device)).__typename).toBe('TooManyAttempts');
  expect((await guess(email, 'made-up')).__typename).toBe('TooManyAttempts');
});

test('whoever has a known device in his hands has five guesses on it, too', async () => {
  const { email, device } = await onKnownDevice();
  for (let count = 0; count < 5; count += 1) expect((await guess(email, device)).__typename).toBe('SignInRefused');

  expect((await door(graph, someAddress(), device).signIn(email)).__typename).toBe('TooManyAttempts');
});

test('an attacker at a thousand tries cannot keep the owner out of his own device', async () => {
  const { email, device } = await onKnownDevice();
  const answers: { __typename: string }[] = [];
  for (let round = 0; round < 100; round += 1) {
    answers.push(...(await Promise.all(Array.from({ length: 10 }, () => guess(email)))));
  }
  const { SignInRefused: looked = [], TooManyAttempts: waiting = [] } = namesOf(answers);
  expect(looked.length).toBeLessThanOrEqual(8);
  expect(looked.length + waiting.length).toBe(1_000);

  expect((await door(graph, someAddress()).signIn(email)).__typename).toBe('TooManyAttempts');
  expect((await door(graph, someAddress(), device).signIn(email)).__typename).toBe('_Tokens');
});

test('the owner gets in on his device even when his own network has to wait', async () => {
  const { email, device } = await onKnownDevice();
  const office = someAddress();
  for (let count = 0; count < 50; count += 1) await door(graph, office).signIn(`${newId()}@example.com`, WRONG);

  expect((await door(graph, office).signIn(email)).__typename).toBe('TooManyAttempts');
  expect((await door(graph, office, device).signIn(email)).__typename).toBe('_Tokens');
});

test('a device stays known from one sign-in to the next, and 20 are remembered', async () => {
  const { email, device, userId } = await onKnownDevice();
  expect((await door(graph, someAddress(), device).signIn(email)).device).toBe(device);

  for (let count = 0; count < 22; count += 1) await door(graph, someAddress()).signIn(email);

  const kept = await asOwner<{ hash: string }>(graph, 'select hash from identity.devices where user_id = $1', [userId]);
  expect(kept).toHaveLength(20);
  expect(kept.map(({ hash }) => hash)).not.toContain(device);
});

test('an office of a hundred signs in from one network without waiting', async () => {
  const [{ email }, office] = [await anOwner(graph), someAddress()];
  for (let count = 0; count < 100; count += 1) {
    expect((await door(graph, office).signIn(email)).__typename).toBe('_Tokens');
  }
});

test('waits double: each further guess is looked at later', async () => {
  const { email } = await anOwner(graph);
  for (let count = 0; count < 5; count += 1) await guess(email);
  const waits: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    waits.push((await guess(email)).retryAfter);
    await asOwner(graph, 'update identity.sign_in_attempts set blocked_until = now() where blocked_until > now()');
    await guess(email);
  }
  expect(waits).toEqual([5, 10, 20, 40]);
});

test('a restart forgets nothing', async () => {
  const { email } = await anOwner(graph);
  for (let count = 0; count < 5; count += 1) await guess(email);
  const elsewhere = await anotherProcess(graph);

  expect(await elsewhere(email, PASSWORD)).toBe('TooManyAttempts');
});

test('addresses that arrive by IPv4 on a socket for both are no single network', async () => {
  for (let count = 0; count < 50; count += 1) {
    await door(graph, '::ffff:198.51.100.7').signIn(`${newId()}@example.com`, WRONG);
  }
  const nobody = () => `${newId()}@example.com`;
  expect((await door(graph, '198.51.100.9').signIn(nobody(), WRONG)).__typename).toBe('TooManyAttempts');
  expect((await door(graph, '::ffff:198.51.99.7').signIn(nobody(), WRONG)).__typename).toBe('SignInRefused');
});

test('refusals of a known account are in its audit, and the wait once, however often it is run into', async () => {
  const { email, userId, organizationId } = await anOwner(graph);
  for (let count = 0; count < 9; count += 1) await door(graph, '203.0.113.40').signIn(email, WRONG);

  const entries = () =>
    asOwner<{ reason: string }>(
      graph,
      `select after ->> 'reason' as reason, outcome, subject_id as subject, address from audit.entries
        where organization_id = $1 and action = 'identity.SignInRefused' order by created_at`,
      [organizationId],
    );
  await expect.poll(async () => (await entries()).length).toBe(6);
  const common = { outcome: 'REFUSED', subject: userId };
  expect(await entries()).toEqual(
    expect.arrayContaining([
      { reason: 'WRONG_CREDENTIALS', ...common, address: '203.0.113.40' },
      { reason: 'TOO_MANY_ATTEMPTS', ...common, address: '203.0.113.40' },
    ]),
  );
});

test('while accounts are tried out everywhere, strangers have three guesses instead of five', async () => {
  await asOwner(
    graph,
    "insert into identity.sign_in_attempts (subject, attempts) select 'account:' || n, 2 from generate_series(1, 600) n",
  );
  const { email } = await anOwner(graph);
  const elsewhere = await anotherProcess(graph);
  const answers = [];
  for (let count = 0; count < 5; count += 1) answers.push(await elsewhere(email, WRONG));

  await asOwner(graph, "delete from identity.sign_in_attempts where subject ~ '^account:[0-9]{1,3}$'");
  expect(answers).toEqual([...Array(3).fill('SignInRefused'), ...Array(2).fill('TooManyAttempts')]);
});

/** Signing in through a process of its own, as after a restart; nothing is known to it but the database. */
async function anotherProcess({ databaseUrl }: TestGraph) {
  const again = await startSubgraphs({ domains: [identity], allDomains: [identity], databaseUrl, secret: TEST_SECRET });
  onTestFinished(() => again.close());
  return async (email: string, password: string): Promise<string> => {
    const answer = await again.started[0]?.subgraph.execute({
      query: 'mutation($input: _SignInInput!) { result: _signIn(input: $input) { __typename } }',
      variables: { input: { email, password, address: someAddress(), userAgent: 'vitest' } },
      caller: { actor: 'router', correlationId: 'test' },
    });
    const data = answer?.data as { result: { __typename: string } } | undefined;
    return data?.result.__typename ?? 'no answer';
  };
}
