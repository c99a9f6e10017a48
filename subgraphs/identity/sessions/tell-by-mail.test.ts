import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Mailbox, openMailbox } from '#kernel/mail/mailbox';
import { configureMail } from '#kernel/mail/post';
import type { TestGraph } from '#kernel/testing/test-graph';
import { securityLetter } from '../letters/security-news.ts';
import { asOwner, identityGraph } from '../testing/people.ts';
import { aPersonAtWork, codeOf, later, secondDoor, setUpMfa } from '../testing/second-factor.ts';

let graph: TestGraph;
let mailbox: Mailbox;
beforeAll(async () => {
  graph = await identityGraph();
  mailbox = await openMailbox();
  configureMail({ smtpUrl: mailbox.url, from: 'A-EMS <noreply@example.com>', baseUrl: 'https://a-ems.example' });
});
afterAll(async () => {
  configureMail(undefined);
  await mailbox.close();
});

const subjectsTo = (email: string) =>
  mailbox
    .received()
    .filter(({ to }) => to === email)
    .map(({ subject }) => subject);

test('a person hears of each change of his second factor, in his language, and of a backup code that was used', async () => {
  const person = await aPersonAtWork(graph);
  await asOwner(graph, "update identity.users set locale = 'de-CH' where id = $1", [person.userId]);
  const { secret, backupCodes } = await setUpMfa(person.ask);
  const { signIn, answer } = secondDoor(graph);
  await answer((await signIn(person.email)).challenge, backupCodes[0] ?? '');
  await later(graph, person.userId);
  await person.ask('mutation { disableMfa { __typename } }');

  await vi.waitFor(() => expect(subjectsTo(person.email)).toHaveLength(3), { timeout: 10_000 });
  expect(subjectsTo(person.email).sort()).toEqual([
    'Ein Ersatzcode wurde benutzt',
    'Ihr zweiter Faktor ist ausgeschaltet',
    'Ihr zweiter Faktor ist eingeschaltet',
  ]);
  for (const { text } of mailbox.received()) {
    for (const known of [secret, codeOf(secret), ...backupCodes]) expect(text).not.toContain(known);
  }
});

test.each(['en', 'de', 'vi'])('a letter in %s says everything', (locale) => {
  for (const news of ['MFA_ENABLED', 'MFA_DISABLED', 'MFA_RESET', 'BACKUP_CODE_USED', 'SESSION_COPIED'] as const) {
    const { subject, body, after } = securityLetter(locale, 'Ada', news);
    expect([subject, ...body, ...(after ?? [])].every((words) => words.length > 5)).toBe(true);
    expect(body.join(' ')).toContain('Ada');
  }
});
