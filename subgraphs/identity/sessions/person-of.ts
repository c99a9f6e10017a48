import type { EntityManager } from '#kernel/database/entity-manager';
import { UserSession } from './user-session.entity.ts';

/** Whose session it is; throws for an API client's, which nobody renews or leaves. */
export async function personOf(em: EntityManager, sessionId: string): Promise<string> {
  const { userId } = await em.findOneOrFail(UserSession, { id: sessionId });
  if (!userId) throw new Error('This session belongs to an API client.');
  return userId;
}
