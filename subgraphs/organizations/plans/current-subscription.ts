import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '#kernel/database/entity-manager';
import { notFound } from '#kernel/errors/fault';
import { Organization } from '../organization/organization.entity.ts';
import { PlanSubscription, SubscriptionStatus } from './subscription.entity.ts';

/**
 * The subscription in force in the transaction's organization, whose row is locked: plans and modules change one after the
 * other. Throws NOT_FOUND in the moment before the organization has its row.
 */
export async function currentSubscription(em: EntityManager): Promise<PlanSubscription> {
  await em.findOne(Organization, { deletedAt: null }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const current = await em.findOne(PlanSubscription, { status: { $ne: SubscriptionStatus.ENDED } });
  if (!current) throw notFound('subscription', 'of this organization');
  return current;
}
