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

/** What came of counting an attempt. */
export interface Counted {
  /** Seconds; 0 when the attempt may go on. */
  wait: number;
  /** True for the first attempt that runs into a wait. */
  isNews: boolean;
  counters: readonly Counter[];
}

/**
 * Counts an attempt to sign in before it is made: by network and by account, or, on a device where this person has signed in
 * before, by that device alone. So nobody can shut out a person from his own devices by trying his account. Known and unknown
 * addresses are counted alike.
 */
export async function countAttempt(context: Context, attempt: Attempt): Promise<Counted> {
  const { email, address, device } = attempt;
  const state = (await isUnderAttack(context)) ? 'underAttack' : 'calm';
  const counters = (await isOnKnownDevice(context.session, attempt))
    ? [{ subject: `device:${hashOfLink(device ?? '')}`, free: FREE.device[state] }]
    : [networkCounter(address, 'network', FREE.network[state]), accountCounter(email, 'account', FREE.account[state])];
  return context.session.write(async (em) => {
    for (const counter of counters) {
      const wait = await count(em, counter);
      if (wait > 0) return { wait, isNews: await isFirstRefusal(em, counter), counters };
    }
    return { wait: 0, isNews: false, counters };
  });
}

/** True when the attempt is made on a device where this person has signed in before. */
export async function isOnKnownDevice(session: Session, { email, device }: Attempt): Promise<boolean> {
  if (!device) return false;
  const [row] = await session.read<{ isKnown: boolean }>({
    text: 'select identity.is_known_device($1, $2) as "isKnown"',
    values: [normalizeEmail(email), hashOfLink(device)],
  });
  return row?.isKnown ?? false;
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

const isOfNetwork = ({ subject }: Counter): boolean => subject.startsWith('network:');
