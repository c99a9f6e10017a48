import type { Context } from '#kernel/graph/context';
import { isUuid } from '../is-uuid.ts';
import type { Role } from '../memberships/role.ts';
import type { Access, SimulateAccessInput } from './access.types.ts';
import { explainAccess } from './explain-access.ts';
import { givenRoles } from './rights.ts';

/** What a member of the organization can see and do, and why; null for somebody who is none. */
export async function accessOf(context: Context, userId: string): Promise<Access | null> {
  if (!isUuid(userId)) return null;
  const [member] = await context.read<{ role: Role; ownRoleIds: string[] }>({
    text: `select m.role, array(select r.role_id from identity.member_roles r where r.membership_id = m.id) as "ownRoleIds"
      from identity.memberships m where m.user_id = $1 and m.deleted_at is null`,
    values: [userId],
  });
  return member ? simulateAccess(context, { ...member, permissions: [] }) : null;
}

/** What somebody with these roles and permissions could see and do; throws NOT_FOUND for an own role that does not exist. */
export async function simulateAccess(
  context: Context,
  { role, ownRoleIds, permissions }: SimulateAccessInput,
): Promise<Access> {
  const ownRoles = await givenRoles(ownRoleIds, (text, values) => context.read({ text, values }));
  return explainAccess(context.viewer, { role, ownRoles, proposed: permissions });
}
