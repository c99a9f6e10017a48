import type { EntityManager } from '#kernel/database/entity-manager';
import { EndReason, UserSession } from '../sessions/user-session.entity.ts';

/** Ends the tokens of a client within a second. */
export function endTokensOf(em: EntityManager, clientId: string): Promise<number> {
  const ended = { endedAt: new Date(), endReason: EndReason.ENDED_BY_ADMINISTRATOR };
  return em.nativeUpdate(UserSession, { clientId, endedAt: null }, ended);
}
