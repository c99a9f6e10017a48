import { setTimeout as sleep } from 'node:timers/promises';
import type { Received } from '../../subgraphs/kernel/mail/mailbox.ts';
import type { Whereabouts } from './requests.ts';

const PATIENCE_MS = 15_000;

/** Waits for a letter to an address whose subject has these words: the newest of them. */
export async function letterTo({ lettersUrl }: Whereabouts, address: string, subject: RegExp): Promise<Received> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const letters = (await (await fetch(lettersUrl)).json()) as Received[];
    const found = letters.find((letter) => letter.to === address && subject.test(letter.subject));
    if (found) return found;
    if (Date.now() > until) throw new Error(`No letter to ${address} about ${subject}.`);
    await sleep(50);
  }
}

/** The path and query of the link in a letter that leads into the web app. */
export function linkIn({ text }: Received): string {
  const [url] = text.match(/https?:\/\/\S+\?token=\S+/) ?? [];
  if (!url) throw new Error(`The letter has no link:\n${text}`);
  const { pathname, search } = new URL(url);
  return pathname + search;
}
