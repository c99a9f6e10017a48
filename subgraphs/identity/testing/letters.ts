import { afterAll, expect } from 'vitest';
import { openMailbox, type Received } from '#kernel/mail/mailbox';
import { configureMail } from '#kernel/mail/post';

/** The letters that arrived during the tests of one file. */
export interface Letters {
  /** Waits for a letter to this address, the newest, whose subject fits. */
  to(email: string, subject?: RegExp): Promise<Received>;
  /** How many letters have come to this address so far. */
  countTo(email: string): number;
  /** Runs work while no mail can be sent. */
  without<T>(work: () => Promise<T>): Promise<T>;
}

/** A real mail server for the tests of one file. Call it inside `beforeAll`. */
export async function letters(): Promise<Letters> {
  const mailbox = await openMailbox();
  const settings = { smtpUrl: mailbox.url, from: 'A-EMS <noreply@example.com>', baseUrl: 'https://ems.example.com' };
  configureMail(settings);
  afterAll(async () => {
    configureMail(undefined);
    await mailbox.close();
  });
  const allTo = (email: string) => mailbox.received().filter(({ to }) => to === email);
  return {
    countTo: (email) => allTo(email).length,
    async to(email, subject = /./) {
      const find = () => allTo(email).find((letter) => subject.test(letter.subject));
      await expect.poll(find, { timeout: 10_000 }).toBeDefined();
      return find() as Received;
    },
    async without(work) {
      configureMail(undefined);
      return work().finally(() => configureMail(settings));
    },
  };
}

/** The token in the link of a letter. */
export function tokenIn({ text }: Received): string {
  return /[?&]token=([\w-]+)/.exec(text)?.[1] ?? '';
}
