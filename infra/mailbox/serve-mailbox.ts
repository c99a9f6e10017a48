import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Mailbox, openMailbox } from '#kernel/mail/mailbox';
import { mailboxPage } from './mailbox-page.ts';

/** A mailbox with a page to read it on. */
export interface ServedMailbox extends Mailbox {
  /** Where the page is. */
  pageUrl: string;
}

/** Opens the mailbox of this machine and shows it on loopback, at `port` or, when that is taken, at a free one. */
export async function serveMailbox(port: number): Promise<ServedMailbox> {
  const mailbox = await openMailbox();
  const server = createServer((request, response) => {
    const nonce = randomBytes(16).toString('base64');
    // A page of another site may have its name lead to this machine: only our own names are answered.
    const isOurs = /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '');
    response.writeHead(isOurs ? 200 : 403, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    response.end(isOurs ? mailboxPage(mailbox.received(), nonce) : '');
  });
  await listen(server, port).catch(() => listen(server, 0));
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await mailbox.close();
  };
  return { ...mailbox, pageUrl: `http://localhost:${(server.address() as AddressInfo).port}`, close };
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}
