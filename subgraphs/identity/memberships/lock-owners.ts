import type { EntityManager } from '#kernel/database/entity-manager';
import type { Membership } from './membership.entity.ts';
import { Role } from './role.ts';

/**
 * Holds the owners of the organization until the transaction ends, so that two of them cannot leave at one time; returns the user
 * ids of those who can come in. Call it before any membership is read.
 */
export async function lockOwners(em: EntityManager): Promise<string[]> {
  const owners = await em.execute<{ userId: string }[]>(
    `select user_id as "userId" from identity.memberships
      where role = ? and deleted_at is null and deactivated_at is null order by id for update`,
    [Role.OWNER],
  );
  return owners.map(({ userId }) => userId);
}

/** Whether the organization would be without an owner if this member were none. */
export function isLastOwner(owners: readonly string[], { userId }: Pick<Membership, 'userId'>): boolean {
  return owners.length === 1 && owners[0] === userId;
}
