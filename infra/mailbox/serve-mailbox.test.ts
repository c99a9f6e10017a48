import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configureMail, post } from '#kernel/mail/post';
import { type ServedMailbox, serveMailbox } from './serve-mailbox.ts';

let mailbox: ServedMailbox;
beforeAll(async () => {
  mailbox = await serveMailbox(0);
  configureMail({ smtpUrl: mailbox.url, from: 'noreply@example.com', baseUrl: 'https://ems.example.com' });
});
afterAll(async () => {
  configureMail(undefined);
  await mailbox.close();
});

test('the page answers only under a name of this machine', async () => {
  const status = await new Promise((resolve) =>
    request(mailbox.pageUrl, { headers: { host: 'evil.example.com' } }, (answer) => resolve(answer.statusCode)).end(),
  );
  expect(status).toBe(403);
});

test('what is written in a mail is text on the page, and its link can be followed', async () => {
  const action = { label: 'Go', path: '/reset?token=abc' };
  await post('ada@example.com', { locale: 'en', subject: '<b>Reset</b>', body: ['<script>1</script>'], action });
  const page = await (await fetch(mailbox.pageUrl)).text();
  expect(page).not.toContain('<script>');
  expect(page).toContain('&lt;b&gt;Reset&lt;/b&gt;');
  expect(page).toContain('<a href="https://ems.example.com/reset?token=abc"');
});

test('a port that is taken makes it take another', async () => {
  const second = await serveMailbox(Number(new URL(mailbox.pageUrl).port));
  expect(second.pageUrl).not.toBe(mailbox.pageUrl);
  await second.close();
});
