import type { EntityManager } from '#kernel/database/entity-manager';
import { User } from '../users/user.entity.ts';
import { Membership } from './membership.entity.ts';

/**
 * The membership under which a person may act in the organization; null when the person or the
 * membership is gone, the member is kept out, or it is no person who asks.
 */
export async function activeMember(em: EntityManager, userId: string | null | undefined): Promise<Membership | null> {
  if (!userId) return null;
  const user = await em.findOne(User, { id: userId, deletedAt: null });
  return user && em.findOne(Membership, { userId, deletedAt: null, deactivatedAt: null });
}
