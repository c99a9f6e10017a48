import type { EntityManager } from '#kernel/database/entity-manager';
import type { Session } from '#kernel/database/session';
import { accountCounter, networkCounter } from '../sessions/attempts.ts';
import { count } from '../sessions/counters.ts';

/** Letters in 15 minutes that strangers may cause without waiting: to one address, and from one network. */
const FREE_TO_ADDRESS = 3;
const FREE_FROM_NETWORK = 30;
/** The same of somebody who is signed in and writes to addresses of his choice. */
const FREE_BY_PERSON = 100;

/** Whether a letter may be caused. */
export interface LetterCounted {
  /** Seconds for which this network has to wait; 0 when it need not. */
  networkWait: number;
  /** False when the address just got some; whoever asked is not told. */
  isLetterDue: boolean;
}

/** Counts a letter that a stranger causes, so that nobody's mailbox is filled by others. Known and unknown addresses count alike. */
export function countLetter(session: Session, address: string | undefined, email: string): Promise<LetterCounted> {
  return session.write(async (em) => {
    const networkWait = await count(em, networkCounter(address ?? '', 'letters-from', FREE_FROM_NETWORK));
    if (networkWait > 0) return { networkWait, isLetterDue: false };
    return { networkWait, isLetterDue: (await countLetterTo(em, email, 'letters-to')) === 0 };
  });
}

/**
 * Counts a letter that somebody who is signed in has sent to an address of his choice, under a name of his choice: the seconds to wait,
 * 0 when it may go.
 */
export function countLetterBy(em: EntityManager, userId: string): Promise<number> {
  return count(em, { subject: `letters-by:${userId}`, free: FREE_BY_PERSON });
}

/** Counts a letter to an address for which there is a reason of this kind: the seconds to wait, 0 when it may go. */
export function countLetterTo(em: EntityManager, email: string, kind: string): Promise<number> {
  return count(em, accountCounter(email, kind, FREE_TO_ADDRESS));
}
