import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '#kernel/database/entity-manager';
import { isUuid } from '#kernel/database/is-uuid';
import { notFound } from '#kernel/errors/fault';
import { User } from '../users/user.entity.ts';
import { Membership } from './membership.entity.ts';

/** A member of the organization, kept out or not, to be changed by this transaction alone. */
export interface Member {
  user: User;
  membership: Membership;
}

/** The member with this user id; throws NOT_FOUND when the organization has none. */
export async function findMember(em: EntityManager, userId: string): Promise<Member> {
  const membership = isUuid(userId)
    ? await em.findOne(Membership, { userId, deletedAt: null }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!membership) throw notFound('member', userId);
  return { membership, user: await em.findOneOrFail(User, { id: userId }) };
}
