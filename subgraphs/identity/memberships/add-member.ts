import type { EntityManager } from '#kernel/database/entity-manager';
import { emit } from '#kernel/events/emit';
import { memberJoined } from '../events.ts';
import { narrowReach } from '../reach/narrow-reach.ts';
import { setOwnRoles } from '../roles/role-rows.ts';
import { Membership } from './membership.entity.ts';
import type { Role } from './role.ts';

/** Who is to be a member, as what, and who says so where the transaction does not know. */
export interface NewMember {
  userId: string;
  role: Role;
  ownRoleIds: readonly string[];
  /** Whether a second factor must be set up whatever the organization asks of others. */
  mfaRequired?: boolean;
  from?: string | null;
}

/** Makes a person, who is none yet, a member of the organization of this transaction. */
export async function addMember(em: EntityManager, member: NewMember): Promise<Membership> {
  const { userId, role, ownRoleIds, mfaRequired = false, from = null } = member;
  const membership = em.create(Membership, { userId, role, mfaRequired });
  await em.flush();
  await narrowReach(em, membership.id, from);
  await setOwnRoles(em, membership.id, ownRoleIds, from);
  await emit(em, memberJoined, { userId });
  return membership;
}
