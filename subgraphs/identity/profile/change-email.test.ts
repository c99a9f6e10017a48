import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '#kernel/database/new-id';
import { type Mailbox, openMailbox } from '#kernel/mail/mailbox';
import { configureMail } from '#kernel/mail/post';
import { type TestGraph, viewerOf } from '#kernel/testing/test-graph';
import { identity } from '../subgraph.ts';
import { anOwner, asOwner, door, identityGraph, inside } from '../testing/people.ts';

const CHANGE = `mutation($email: String!) {
  changeEmail(input: { email: $email }) { __typename ... on UserError { message } } }`;
const FOLLOW = (which: string) => `mutation($token: String!) {
  ${which}(input: { token: $token }) { __typename ... on EmailChanged { email } } }`;

let graph: TestGraph;
let mailbox: Mailbox;
beforeAll(async () => {
  graph = await identityGraph();
  mailbox = await openMailbox();
});
afterAll(async () => {
  configureMail(undefined);
  await mailbox.close();
});

async function someone(confirmedAt = new Date().toISOString()) {
  configureMail({ smtpUrl: mailbox.url, from: 'A-EMS <noreply@example.com>', baseUrl: 'https://ems.example.com' });
  const owner = await anOwner(graph);
  const { userId, organizationId } = owner;
  const asker = graph.as(viewerOf(identity, { userId, organizationId, confirmedAt }));
  const change = async (email: string) => (await asker.ask(CHANGE, { email })).data?.changeEmail.__typename;
  return { ...owner, change };
}

/** The token in the letter that arrives, sooner or later, at an address. */
const linkTo = (address: string) =>
  vi.waitFor(
    () => {
      const mail = mailbox.received().find(({ to }) => to === address);
      return /token=([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? expect.fail(`No link reached ${address} yet.`);
    },
    { timeout: 10_000, interval: 50 },
  );

const follow = async (which: 'confirmEmailChange' | 'revertEmailChange', token: string) =>
  (await graph.nobody.ask(FOLLOW(which), { token })).data?.[which];

test('nobody changes the address of a session that was confirmed long ago', async () => {
  const ada = await someone(new Date(Date.now() - 6 * 60_000).toISOString());
  expect(await ada.change('new@example.com')).toBe('ConfirmationRequired');
});

test('without a mail server no address can be proven, and none is changed', async () => {
  const ada = await someone();
  configureMail(undefined);
  expect(await ada.change('new@example.com')).toBe('MailUnavailable');
});

test.each(['confirmEmailChange', 'revertEmailChange'] as const)(
  '%s knows no link that was never sent',
  async (which) => {
    expect(await follow(which, 'x'.repeat(43))).toEqual({ __typename: 'LinkExpired' });
  },
);

test('an address that has an account gets a letter that says so, and the answer is the same', async () => {
  const [ada, grace] = [await someone(), await someone()];
  expect(await ada.change(grace.email)).toBe('EmailChangeStarted');
  await linkTo(ada.email);
  const letter = await vi.waitFor(
    () => mailbox.received().find(({ to }) => to === grace.email) ?? expect.fail('No letter.'),
    {
      timeout: 10_000,
    },
  );
  expect(letter.text).not.toContain('token=');
});

test('a mailbox is not filled from here: the fourth letter to an address within 15 minutes has to wait', async () => {
  const { userId, organizationId, change } = await someone();
  const email = `${newId()}@example.com`;
  for (let letter = 0; letter < 3; letter += 1) expect(await change(email)).toBe('EmailChangeStarted');
  const asker = graph.as(viewerOf(identity, { userId, organizationId }));

  const { errors } = await asker.ask(CHANGE, { email });

  expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
});

test('the new address counts once its link is followed, which works once', async () => {
  const ada = await someone();
  const email = `${newId()}@example.com`;
  await ada.change(` ${email.toUpperCase()} `);
  const token = await linkTo(email);
  expect((await door(graph).signIn(ada.email)).__typename).toBe('_Tokens');
  expect(await follow('confirmEmailChange', token)).toEqual({ __typename: 'EmailChanged', email });
  expect((await door(graph).signIn(ada.email)).__typename).toBe('SignInRefused');
  expect((await door(graph).signIn(email)).__typename).toBe('_Tokens');
  expect(await follow('confirmEmailChange', token)).toEqual({ __typename: 'LinkExpired' });
});

test('a link is good for a day, and a newer change ends it', async () => {
  const ada = await someone();
  const [first, second] = [`${newId()}@example.com`, `${newId()}@example.com`];
  await ada.change(first);
  const early = await linkTo(first);
  await ada.change(second);
  const late = await linkTo(second);
  expect(await follow('confirmEmailChange', early)).toEqual({ __typename: 'LinkExpired' });
  await inside(
    graph,
    ada.organizationId,
    "update identity.email_changes set requested_at = now() - interval '25 hours'",
  );
  expect(await follow('confirmEmailChange', late)).toEqual({ __typename: 'LinkExpired' });
});

test('the old address takes the change back for 72 hours, and no session is left', async () => {
  const ada = await someone();
  const email = `${newId()}@example.com`;
  await ada.change(email);
  const [undo, token] = [await linkTo(ada.email), await linkTo(email)];
  await follow('confirmEmailChange', token);
  const { accessToken } = await door(graph).signIn(email);
  expect(await follow('revertEmailChange', undo)).toEqual({ __typename: 'EmailChanged', email: ada.email });
  const { sid } = JSON.parse(Buffer.from(accessToken.split('.')[1], 'base64url').toString());
  expect(await door(graph).session(sid)).toMatchObject({ revoked: true });
});

test('a change that was never confirmed is taken back without asking for another password', async () => {
  const ada = await someone();
  await ada.change(`${newId()}@example.com`);
  await follow('revertEmailChange', await linkTo(ada.email));
  expect((await door(graph).signIn(ada.email)).__typename).toBe('_Tokens');
});

describe('whoever took an account over does not come back by', () => {
  /** Ada's account as somebody has it who went on to two addresses of his own, and Ada's way back. */
  async function takenOver() {
    const ada = await someone();
    const [his, hisNext] = [`${newId()}@example.com`, `${newId()}@example.com`];
    await ada.change(his);
    const undo = await linkTo(ada.email);
    await follow('confirmEmailChange', await linkTo(his));
    const onward = async () => {
      await ada.change(hisNext);
      return { back: await linkWith('/revert-email', his), on: await linkWith('/confirm-email', hisNext) };
    };
    return { ...ada, his, hisNext, undo, onward };
  }
  const linkWith = (path: string, address: string) =>
    vi.waitFor(
      () => {
        const text = mailbox.received().find(({ to, text }) => to === address && text.includes(path))?.text ?? '';
        return /token=([\w-]{43})/.exec(text)?.[1] ?? expect.fail(`No ${path} reached ${address} yet.`);
      },
      { timeout: 10_000, interval: 50 },
    );
  const LOST = { __typename: 'LinkExpired' };

  test('the links of a further change, confirmed or not, from whichever organization it was asked for', async () => {
    const { undo, onward, email, userId, hisNext } = await takenOver();
    const { back, on } = await onward();
    const elsewhere = await anOwner(graph);
    await asOwner(
      graph,
      'update identity.email_changes set organization_id = $1 where user_id = $2 and new_email = $3',
      [elsewhere.organizationId, userId, hisNext],
    );
    await asOwner(
      graph,
      "insert into identity.memberships (organization_id, id, user_id, role) values ($1, gen_random_uuid(), $2, 'viewer')",
      [elsewhere.organizationId, userId],
    );

    expect(await follow('revertEmailChange', undo)).toEqual({ __typename: 'EmailChanged', email });

    expect(await follow('confirmEmailChange', on)).toEqual(LOST);
    expect(await follow('revertEmailChange', back)).toEqual(LOST);
  });

  test('a password that he set, or a link to set one: its owner gets one of his own', async () => {
    const { undo, email, userId, organizationId } = await takenOver();
    await inside(
      graph,
      organizationId,
      "insert into identity.password_links (user_id, hash, purpose, expires_at) values (?, 'his', 'RESET', now() + interval '1 hour')",
      [userId],
    );

    await follow('revertEmailChange', undo);

    expect((await door(graph).signIn(email)).__typename).toBe('SignInRefused');
    expect(await linkWith('/reset', email)).toBeTruthy();
    expect(await asOwner(graph, "select from identity.password_links where hash = 'his'")).toEqual([]);
  });

  test('an account elsewhere that he linked meanwhile; one that was linked before stays', async () => {
    const { undo, userId, organizationId } = await takenOver();
    const link = (subject: string, at: string) =>
      inside(
        graph,
        organizationId,
        `insert into identity.identities (id, user_id, issuer, subject, linked_at) values (gen_random_uuid(), ?, 'https://id.example', ?, ${at})`,
        [userId, subject],
      );
    await link(`hers ${userId}`, "now() - interval '1 day'");
    await link(`his ${userId}`, 'now()');

    await follow('revertEmailChange', undo);

    expect(await asOwner(graph, 'select subject from identity.identities where user_id = $1', [userId])).toEqual([
      { subject: `hers ${userId}` },
    ]);
  });
});

test('a link for a password that went to the old address is void once the new one counts', async () => {
  const ada = await someone();
  const email = `${newId()}@example.com`;
  await ada.change(email);
  const token = await linkTo(email);
  await inside(
    graph,
    ada.organizationId,
    "insert into identity.password_links (user_id, hash, purpose, expires_at) values (?, 'old', 'RESET', now() + interval '1 hour')",
    [ada.userId],
  );
  await follow('confirmEmailChange', token);
  expect(await asOwner(graph, "select from identity.password_links where hash = 'old'")).toEqual([]);
});

test('the links are nowhere in the database', async () => {
  const ada = await someone();
  const email = `${newId()}@example.com`;
  await ada.change(email);
  const token = await linkTo(email);
  const [found] = await asOwner<{ count: number }>(
    graph,
    `select (select count(*) from jobs.job where data::text like '%' || $1 || '%')
          + (select count(*) from identity.email_changes c where c::text like '%' || $1 || '%')::int as count`,
    [token],
  );
  expect(Number(found?.count)).toBe(0);
});
