import type { EntityManager } from '#kernel/database/entity-manager';
import { emit } from '#kernel/events/emit';
import { planChanged } from '../events.ts';
import { tellModules } from '../modules/tell-modules.ts';
import { planOf } from './plans.ts';
import { PlanSubscription, SubscriptionStatus } from './subscription.entity.ts';

/** Ends the subscription in force and begins the next one, and tells whom plan and modules concern. */
export async function beginSubscription(
  em: EntityManager,
  current: PlanSubscription,
  { plan, seats }: { plan: string; seats: number },
): Promise<PlanSubscription> {
  const now = new Date();
  em.assign(current, { status: SubscriptionStatus.ENDED, until: now });
  await em.flush();
  const next = em.create(PlanSubscription, { plan, seats, status: SubscriptionStatus.ACTIVE, since: now });
  await em.flush();
  await emit(em, planChanged, { plan, seats, monthlyCredits: planOf(plan).monthlyCredits });
  await tellModules(em, plan);
  return next;
}
