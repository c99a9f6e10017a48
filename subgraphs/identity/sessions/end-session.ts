import type { EntityManager } from '#kernel/database/entity-manager';
import { type EndReason, UserSession } from './user-session.entity.ts';

/** Ends a session, with all tokens that followed from it; false when it had ended already. */
export async function endSession(em: EntityManager, id: string, endReason: EndReason): Promise<boolean> {
  return (await em.nativeUpdate(UserSession, { id, endedAt: null }, { endedAt: new Date(), endReason })) > 0;
}
