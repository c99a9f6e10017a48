import type { EntityManager } from '#kernel/database/entity-manager';
import { type Rights, rightsOf } from '../access/rights.ts';
import type { Invitation } from './invitation.entity.ts';

/** The rights that an invitation brings when it is accepted now. */
export async function rightsOfInvitation(
  em: EntityManager,
  { id, role }: Pick<Invitation, 'id' | 'role'>,
): Promise<Rights> {
  const rows = await em.execute<{ id: string }[]>(
    'select role_id as id from identity.invitation_roles where invitation_id = ?',
    [id],
  );
  return rightsOf(
    em,
    role,
    rows.map((row) => row.id),
  );
}
