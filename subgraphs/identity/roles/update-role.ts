import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import type { Viewer } from '#kernel/auth/viewer';
import type { EntityManager } from '#kernel/database/entity-manager';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import type { Context } from '#kernel/graph/context';
import { PermissionNotHeld } from '../access/access.errors.ts';
import { notHeld, refusalOfReach } from '../access/may-give.ts';
import { checkRole } from './check-role.ts';
import { findRole } from './find-role.ts';
import { isNameFree } from './is-name-free.ts';
import type { OwnRole } from './own-role.entity.ts';
import { RoleNameTaken } from './role.errors.ts';
import type { UpdateRoleInput } from './role.types.ts';
import { setPermissions } from './role-rows.ts';

type Result = OwnRole | RoleNameTaken | PermissionNotHeld | ConfirmationRequired;

/**
 * Changes a role for everyone who has it, at once. What is added or taken away must be the changer's own too; and who reaches only some
 * rows adds nothing, because those who have the role may reach more.
 */
export async function updateRole(context: Context, input: UpdateRoleInput): Promise<Result> {
  checkRole(input);
  if (needsConfirmation(context.viewer)) return new ConfirmationRequired();
  return context.write(async (em) => {
    const { role, permissions: before } = await findRole(em, input.id);
    const after = [...new Set(input.permissions ?? before)].sort();
    const changed = [...before, ...after].filter((scope) => !(before.includes(scope) && after.includes(scope)));
    const subject = { type: 'OwnRole', id: role.id, name: role.name };
    const refusal = refusalOf(context.viewer, changed, after);
    if (refusal) {
      const attempt = { before: { permissions: before }, after: { permissions: after } };
      await audit(em, { action: 'identity.RoleUpdated', outcome: 'REFUSED', subject, ...attempt });
      return refusal;
    }
    const name = input.name?.trim() ?? role.name;
    if (!(await isNameFree(em, name, role.id))) return new RoleNameTaken(name);
    const old = { name: role.name, description: role.description, permissions: before };
    await save(em, role, { name, description: input.description?.trim() ?? role.description, permissions: after });
    const now = { name, description: role.description, permissions: after };
    await audit(em, { action: 'identity.RoleUpdated', subject, before: old, after: now });
    return role;
  });
}

function refusalOf(
  viewer: Viewer,
  changed: readonly string[],
  after: readonly string[],
): PermissionNotHeld | undefined {
  const missing = notHeld(viewer, changed);
  if (missing.length > 0) return new PermissionNotHeld(missing);
  return changed.some((scope) => after.includes(scope)) ? refusalOfReach(viewer) : undefined;
}

async function save(
  em: EntityManager,
  role: OwnRole,
  { permissions, ...text }: { name: string; description: string; permissions: string[] },
): Promise<void> {
  em.assign(role, { ...text, updatedAt: new Date() });
  await em.flush();
  await setPermissions(em, role.id, permissions);
}
