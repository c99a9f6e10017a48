import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail that arrived. */
export interface Received {
  id: number;
  receivedAt: Date;
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
}

/** A mail server for this machine: it takes mail for everyone, sends nothing on, and shows what it has. */
export interface Mailbox {
  /** As `SMTP_URL`. */
  url: string;
  /** The newest first. */
  received(): readonly Received[];
  /** Calls back with each mail that arrives; returns the function that stops it. */
  onReceived(listener: (mail: Received) => void): () => void;
  close(): Promise<void>;
}

const MOST_BYTES = 1_000_000;
const MOST_KEPT = 200;

/** Opens a mailbox on loopback, on a free port. It keeps the newest 200 mails in memory. */
export async function openMailbox(): Promise<Mailbox> {
  const kept: Received[] = [];
  const listeners = new Set<(mail: Received) => void>();
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MOST_BYTES,
    onData(stream, { envelope }, done) {
      read(stream)
        .then((mail) => {
          const to = envelope.rcptTo.map(({ address }) => address).join(', ');
          const received = { ...mail, to, id: ++count, receivedAt: new Date() };
          kept.unshift(received);
          kept.splice(MOST_KEPT);
          for (const listener of listeners) listener(received);
        })
        .then(() => done(), done);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received: () => kept,
    onReceived(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function read(stream: Readable) {
  const { from, subject = '', text = '', html = '' } = await PostalMime.parse(await buffer(stream));
  return { from: from?.address ?? '', subject, text, html };
}
