import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { canSendMail, configureMail, post } from './post.ts';

const letter = { locale: 'en-US', subject: 'Your link', body: ['Hello <Ada> & co.'] };

let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await openMailbox();
});
afterAll(async () => {
  configureMail(undefined);
  await mailbox.close();
});

test('without a server nothing can be sent, and nobody believes it could', async () => {
  configureMail(undefined);
  expect(canSendMail()).toBe(false);
  await expect(post('ada@example.com', letter)).rejects.toThrow('set SMTP_URL');
});

test('an address cannot smuggle in a second one', async () => {
  configureMail({ smtpUrl: mailbox.url, from: 'A-EMS <noreply@example.com>', baseUrl: 'https://ems.example.com' });
  const before = mailbox.received().length;
  await post('ada@example.com, eve@example.com', letter).catch(() => undefined);
  const arrived = mailbox.received().slice(0, mailbox.received().length - before);
  expect(arrived.map(({ to }) => to)).not.toContain('eve@example.com');
});

test('a letter arrives as text and as html, and its link leads to the configured address', async () => {
  configureMail({ smtpUrl: mailbox.url, from: 'A-EMS <noreply@example.com>', baseUrl: 'https://ems.example.com' });
  await post('ada@example.com', {
    ...letter,
    subject: 'Größe "neu"',
    action: { label: 'Reset', path: '/reset?token=a&b' },
    after: ['Good for 30 minutes.'],
  });
  const [mail] = mailbox.received();
  expect(mail).toMatchObject({ to: 'ada@example.com', from: 'noreply@example.com', subject: 'Größe "neu"' });
  expect(mail?.text).toContain('https://ems.example.com/reset?token=a&b');
  expect(mail?.html).toContain('Hello &lt;Ada&gt; &amp; co.');
  expect(mail?.html).toContain('href="https://ems.example.com/reset?token=a&amp;b"');
});
