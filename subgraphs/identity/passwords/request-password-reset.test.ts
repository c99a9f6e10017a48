import { beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import type { TestGraph } from '#kernel/testing/test-graph';
import { type Letters, letters, tokenIn } from '../testing/letters.ts';
import { anOwner, asOwner, identityGraph } from '../testing/people.ts';
import { stranger } from '../testing/stranger.ts';

let graph: TestGraph;
let mail: Letters;
beforeAll(async () => {
  graph = await identityGraph();
  mail = await letters();
});

const REQUEST = `mutation($email: String!) { requestPasswordReset(input: { email: $email }) {
  __typename ... on PasswordResetRequested { email } ... on UserError { message } ... on TooManyAttempts { retryAfter }
} }`;
const LINK = 'query($token: String!) { passwordLink(token: $token) { purpose email expiresAt } }';

const request = (email: string, asker = stranger(graph)) => asker.ask(REQUEST, { email });
const readLink = async (token: string) => (await stranger(graph).ask(LINK, { token })).data?.passwordLink;
const minutesUntil = (instant: string) => (Date.parse(instant) - Date.now()) / 60_000;

test('what is no address gets no letter', async () => {
  expect((await request('nobody')).errors?.[0]?.extensions.code).toBe('VALIDATION_FAILED');
});

test('an unknown address gets the answer that a known one gets, and no letter', async () => {
  const [{ email }, unknown] = [await anOwner(graph), `${newId()}@example.com`];

  const answers = [await request(unknown), await request(email)];

  expect(answers.map(({ data }) => data?.requestPasswordReset)).toEqual([
    { __typename: 'PasswordResetRequested', email: unknown },
    { __typename: 'PasswordResetRequested', email },
  ]);
  await mail.to(email);
  expect(mail.countTo(unknown)).toBe(0);
});

test('no letter is promised where none can be sent', async () => {
  const { email } = await anOwner(graph);
  const sent = await mail.without(() => request(email));

  expect(sent.data?.requestPasswordReset.__typename).toBe('MailUnavailable');
});

test('a mailbox is not filled by strangers, and the owner of the address is not told apart', async () => {
  const { email } = await anOwner(graph);
  for (let count = 0; count < 10; count += 1) {
    expect((await request(email)).data?.requestPasswordReset.__typename).toBe('PasswordResetRequested');
  }
  const waiting = await asOwner(graph, `select from jobs.job_common where data -> 'payload' ->> 'email' = $1`, [email]);
  expect(waiting).toHaveLength(3);
});

test('one network that writes to many addresses has to wait', async () => {
  const asker = stranger(graph);
  for (let count = 0; count < 30; count += 1) await request(`${newId()}@example.com`, asker);

  expect((await request(`${newId()}@example.com`, asker)).data?.requestPasswordReset).toMatchObject({
    __typename: 'TooManyAttempts',
    retryAfter: expect.any(Number),
  });
});

test('a made-up link is good for nothing', async () => {
  expect(await readLink('made-up')).toBeNull();
});

test('the letter holds a link for half an hour, to the configured address, and makes the link before it void', async () => {
  const { email } = await anOwner(graph);
  await request(` ${email.toUpperCase()} `);
  const first = await mail.to(email);
  const link = await readLink(tokenIn(first));
  expect(link).toMatchObject({ purpose: 'RESET', email });
  expect(minutesUntil(link.expiresAt)).toBeCloseTo(30, 0);
  expect(first.text).toContain('https://ems.example.com/reset?token=');

  await request(email);
  await expect.poll(() => mail.countTo(email)).toBe(2);

  expect(await readLink(tokenIn(first))).toBeNull();
  expect(await readLink(tokenIn(await mail.to(email)))).toMatchObject({ email });
});

test('neither the queue nor the table holds the token; the audit says that a link was sent, and from where it was asked for', async () => {
  const { email, userId, organizationId } = await anOwner(graph);
  await request(email, stranger(graph, '203.0.113.9'));
  const token = tokenIn(await mail.to(email));

  const kept = await asOwner<{ row: string }>(
    graph,
    `select row_to_json(l)::text as row from identity.password_links l where user_id = $1
      union all select row_to_json(j)::text from jobs.job_common j`,
    [userId],
  );
  expect(kept.map(({ row }) => row).join()).not.toContain(token);
  const entries = await asOwner(
    graph,
    `select action, subject_id as subject, address, after from audit.entries where organization_id = $1
      and action = 'identity.PasswordLinkSent'`,
    [organizationId],
  );
  expect(entries).toEqual([
    { action: 'identity.PasswordLinkSent', subject: userId, address: '203.0.113.9', after: { purpose: 'RESET' } },
  ]);
});
