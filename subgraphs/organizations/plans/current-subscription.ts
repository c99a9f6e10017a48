import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '#kernel/database/entity-manager';
import { notFound } from '#kernel/errors/fault';
import { PlanSubscription, SubscriptionStatus } from './subscription.entity.ts';

/**
 * The subscription in force in the transaction's organization, locked against other changes; throws NOT_FOUND in the moment
 * before the organization has its row.
 */
export async function currentSubscription(em: EntityManager): Promise<PlanSubscription> {
  const current = await em.findOne(
    PlanSubscription,
    { status: { $ne: SubscriptionStatus.ENDED } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!current) throw notFound('subscription', 'of this organization');
  return current;
}
