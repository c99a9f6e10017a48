import type { EntityManager } from '#kernel/database/entity-manager';
import type { Session } from '#kernel/database/session';
import { type Counter, count, forget } from './counters.ts';

/** Attempts in 15 minutes by which somebody who is signed in may show anew who he is, without waiting. */
const FREE = 5;

/**
 * Counts an attempt of somebody who is signed in to show that he is the person: the seconds to wait, 0 when it may go on. Only
 * the person's own sessions can use these up, so that nobody outside can keep him from it.
 */
export function countProof(session: Session, userId: string): Promise<number> {
  return session.write((em) => count(em, counterOf(userId)));
}

/** Forgets them once he has shown it. */
export function forgetProofs(em: EntityManager, userId: string): Promise<void> {
  return forget(em, counterOf(userId));
}

const counterOf = (userId: string): Counter => ({ subject: `proof:${userId}`, free: FREE });
