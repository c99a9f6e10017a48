import { createHmac } from 'node:crypto';
import type { Database } from '#kernel/database/open-database';
import { Session } from '#kernel/database/session';
import { isPasswordOf } from '../../subgraphs/identity/passwords/password.ts';
import { loginsOf } from '../../subgraphs/identity/users/logins-of.ts';

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LETTERS = 16;

/**
 * The password that the demo company's chief executive gets: it follows from the secret of the installation, so that every
 * start can print it, no file keeps it, and no two installations share it. Four groups of four, without look-alikes.
 */
export function demoPassword(secret: string): string {
  const bytes = createHmac('sha256', secret).update('demo password').digest().subarray(0, LETTERS);
  const letters = Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return letters.replace(/.{4}(?=.)/g, '$&-');
}

/** A person who can sign in, and whether he still does so with the demo password. */
export interface DemoAccount {
  userId: string;
  hasDemoPassword: boolean;
}

/** Looks the account up; throws when nobody has this e-mail address. */
export async function accountOf(identity: Database, email: string, password: string): Promise<DemoAccount> {
  const session = new Session(identity, { actor: 'nobody', correlationId: 'demo' });
  const [login] = await loginsOf(session, email).finally(() => session.end());
  if (!login) throw new Error(`Nobody signs in as ${email}.`);
  return { userId: login.userId, hasDemoPassword: await isPasswordOf(login.passwordHash, password) };
}
