import type { EntityManager } from '#kernel/database/entity-manager';
import { EndReason, UserSession } from '../sessions/user-session.entity.ts';

const LET_EXPIRE = `update identity.invitations set expires_at = now(), token_hash = null
  where invited_by = ? and accepted_at is null and revoked_at is null and expires_at > now()`;

/**
 * Ends the sessions of a person in this organization, and lets the invitations expire that he sent and nobody accepted; another
 * administrator can send them again. Returns how many sessions ended.
 */
export async function endStay(em: EntityManager, userId: string): Promise<number> {
  await em.execute(LET_EXPIRE, [userId]);
  const end = { endedAt: new Date(), endReason: EndReason.MEMBERSHIP_ENDED };
  return em.nativeUpdate(UserSession, { userId, endedAt: null }, end);
}
