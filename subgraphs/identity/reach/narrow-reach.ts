import type { EntityManager } from '#kernel/database/entity-manager';

/**
 * Lets a new member reach no more than his own rows when whoever lets him in does not reach everything himself: he is in that
 * person's team, and somebody who reaches everything may widen it. `giverId` is who lets him in; by default who acts.
 */
export async function narrowReach(em: EntityManager, membershipId: string, giverId: string | null): Promise<void> {
  await em.execute(
    `update identity.memberships m set reach = 'OWN', manager_id = g.user_id
       from identity.memberships g
      where m.id = ?::uuid and m.role <> 'owner' and g.user_id = coalesce(?::uuid, kernel.current_user_id()) and g.user_id <> m.user_id
        and g.deleted_at is null and g.role <> 'owner' and g.reach <> 'ALL'`,
    [membershipId, giverId],
  );
}
