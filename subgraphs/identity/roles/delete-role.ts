import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import type { EntityManager } from '#kernel/database/entity-manager';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import type { Context } from '#kernel/graph/context';
import { PermissionNotHeld } from '../access/access.errors.ts';
import { notHeld } from '../access/may-give.ts';
import { findRole } from './find-role.ts';
import { RoleInUse } from './role.errors.ts';
import { type DeleteRoleInput, RoleDeleted } from './role.types.ts';

type Result = RoleDeleted | RoleInUse | PermissionNotHeld | ConfirmationRequired;

/**
 * Deletes a role. One that members have is kept unless the input says to take it from them: nobody loses rights by accident. Open
 * invitations lose it without asking.
 */
export async function deleteRole(context: Context, { id, fromMembers }: DeleteRoleInput): Promise<Result> {
  if (needsConfirmation(context.viewer)) return new ConfirmationRequired();
  return context.write(async (em) => {
    const { role, permissions } = await findRole(em, id);
    const { name, description } = role;
    const subject = { type: 'OwnRole', id: role.id, name };
    const missing = notHeld(context.viewer, permissions);
    if (missing.length > 0) {
      await audit(em, { action: 'identity.RoleDeleted', outcome: 'REFUSED', subject });
      return new PermissionNotHeld(missing);
    }
    const members = await holdersOf(em, role.id);
    if (members.length > 0 && !fromMembers) return new RoleInUse(members.length);
    // In this order, so that the triggers still find whose rights change.
    for (const table of ['role_permissions', 'member_roles', 'invitation_roles']) {
      await em.execute(`delete from identity.${table} where role_id = ?`, [role.id]);
    }
    await em.execute('delete from identity.roles where id = ?', [role.id]);
    await audit(em, { action: 'identity.RoleDeleted', subject, before: { name, description, permissions, members } });
    return Object.assign(new RoleDeleted(), { id: role.id, name });
  });
}

/** The ids of the users who have a role. */
async function holdersOf(em: EntityManager, roleId: string): Promise<string[]> {
  const rows = await em.execute<{ userId: string }[]>(
    `select m.user_id as "userId" from identity.member_roles r join identity.memberships m on m.id = r.membership_id
      where r.role_id = ? and m.deleted_at is null`,
    [roleId],
  );
  return rows.map(({ userId }) => userId);
}
