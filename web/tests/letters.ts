import { setTimeout as sleep } from 'node:timers/promises';
import type { Mailbox, Received } from '#kernel/mail/mailbox';

const PATIENCE_MS = 15_000;

/** Waits for a letter to an address whose subject has these words: the newest of them. */
export async function letterTo(mailbox: Mailbox, address: string, subject: RegExp): Promise<Received> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = mailbox.received().find((letter) => letter.to === address && subject.test(letter.subject));
    if (found) return found;
    if (Date.now() > until) throw new Error(`No letter to ${address} about ${subject}.`);
    await sleep(50);
  }
}

/** The path and query of the link in a letter that leads to a page of the web app. */
export function linkIn({ text }: Received, page: string): string {
  const [url] = text.match(new RegExp(`https?://\\S+${page}\\?\\S+`)) ?? [];
  if (!url) throw new Error(`The letter has no link to ${page}:\n${text}`);
  const { pathname, search } = new URL(url);
  return pathname + search;
}
