import type { EntityManager } from '#kernel/database/entity-manager';
import { EndReason, UserSession } from '../sessions/user-session.entity.ts';

/** Ends the sessions of a person in this organization; those in others go on. Returns how many ended. */
export function endStay(em: EntityManager, userId: string): Promise<number> {
  const end = { endedAt: new Date(), endReason: EndReason.MEMBERSHIP_ENDED };
  return em.nativeUpdate(UserSession, { userId, endedAt: null }, end);
}
