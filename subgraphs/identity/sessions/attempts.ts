import { createHash } from 'node:crypto';
import type { Session } from '#kernel/database/session';
import type { Context } from '#kernel/graph/context';
import { hashOfLink } from '../links/link-token.ts';
import { normalizeEmail } from '../users/normalize-email.ts';
import { type Counter, count, forget, isFirstRefusal, takeBack } from './counters.ts';
import { networkOf } from './network-of.ts';
import { isUnderAttack } from './under-attack.ts';

/** Attempts in 15 minutes that cost no waiting, on calm days and while accounts are tried out everywhere. */
const FREE = {
  device: { calm: 5, underAttack: 5 },
  account: { calm: 5, underAttack: 3 },
  network: { calm: 50, underAttack: 10 },
};

/** Who tries, from where, and what the browser shows as a device on which he signed in before. */
export interface Attempt {
  email: string;
  address: string;
  device?: string | null;
}

/** What an attempt counts for. */
export interface Weighed {
  counters: readonly Counter[];
  /** True on a device where this person has signed in before. */
  isOnKnownDevice: boolean;
}

/** What came of counting an attempt. */
export interface Counted {
  /** Seconds; 0 when the attempt may go on. */
  wait: number;
  /** True for the first attempt that runs into a wait. */
  isNews: boolean;
  counters: readonly Counter[];
}

/**
 * Finds what an attempt to sign in counts for: the network and the account or, on a device where this person has signed in before,
 * that device alone. So nobody can shut out a person from his own devices by trying his account. Known and unknown addresses are
 * counted alike.
 */
export async function weighAttempt(context: Context, { email, address, device }: Attempt): Promise<Weighed> {
  const state = (await isUnderAttack(context)) ? 'underAttack' : 'calm';
  const known = device && (await knownDevice(context.session, email, hashOfLink(device)));
  const counters = known
    ? [{ subject: `device:${known}`, free: FREE.device[state] }]
    : [networkCounter(address, 'network', FREE.network[state]), accountCounter(email, 'account', FREE.account[state])];
  return { counters, isOnKnownDevice: Boolean(known) };
}

/** Counts an attempt before it is made. */
export async function countAttempt(context: Context, attempt: Attempt): Promise<Counted> {
  return countWeighed(context.session, await weighAttempt(context, attempt));
}

/** The same when it is known already what it counts for. */
export function countWeighed(session: Session, { counters }: Weighed): Promise<Counted> {
  return session.write(async (em) => {
    for (const counter of counters) {
      const wait = await count(em, counter);
      if (wait > 0) return { wait, isNews: await isFirstRefusal(em, counter), counters };
    }
    return { wait: 0, isNews: false, counters };
  });
}

/** Seconds that the attempt would be told to wait, when that is no news: it is not worth a place in a queue. 0 when it may be. */
export async function waitInVain(session: Session, { counters }: Weighed): Promise<number> {
  const [longest] = await session.read<{ wait: number }>({
    text: `select ceil(extract(epoch from blocked_until - now()))::int as wait from identity.sign_in_attempts
            where subject = any($1) and blocked_until > now() and is_reported order by 1 desc limit 1`,
    values: [counters.map(({ subject }) => subject)],
  });
  return longest?.wait ?? 0;
}

/** Forgets the attempts on an account whose owner has shown up; of the network's, only this one was none. */
export function forgetAttempts(session: Session, { counters }: Counted): Promise<void> {
  return session.write(async (em) => {
    for (const counter of counters) await (isOfNetwork(counter) ? takeBack(em, counter) : forget(em, counter));
  });
}

/** What attempts of a network count for: 256 addresses of IPv4, or what one customer gets of IPv6. */
export function networkCounter(address: string, kind: string, free: number): Counter {
  return { subject: `${kind}:${networkOf(address)}`, free };
}

/** How an e-mail address is counted, without keeping it. */
export function accountCounter(email: string, kind: string, free: number): Counter {
  return { subject: `${kind}:${createHash('sha256').update(normalizeEmail(email)).digest('hex')}`, free };
}

async function knownDevice(session: Session, email: string, hash: string): Promise<string | undefined> {
  const [row] = await session.read<{ isKnown: boolean }>({
    text: 'select identity.is_known_device($1, $2) as "isKnown"',
    values: [normalizeEmail(email), hash],
  });
  return row?.isKnown ? hash : undefined;
}

const isOfNetwork = ({ subject }: Counter): boolean => subject.startsWith('network:');
