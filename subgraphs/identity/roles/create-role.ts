import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import type { Context } from '#kernel/graph/context';
import { PermissionNotHeld } from '../access/access.errors.ts';
import { notHeld } from '../access/may-give.ts';
import { checkRole } from './check-role.ts';
import { isNameFree } from './is-name-free.ts';
import { OwnRole } from './own-role.entity.ts';
import { RoleNameTaken } from './role.errors.ts';
import type { CreateRoleInput } from './role.types.ts';
import { setPermissions } from './role-rows.ts';

type Result = OwnRole | RoleNameTaken | PermissionNotHeld | ConfirmationRequired;

/** Makes a role of the organization that gives what its maker holds, or less. */
export async function createRole(context: Context, input: CreateRoleInput): Promise<Result> {
  checkRole(input);
  if (needsConfirmation(context.viewer)) return new ConfirmationRequired();
  const [name, description] = [input.name.trim(), input.description.trim()];
  const permissions = [...new Set(input.permissions)].sort();
  const missing = notHeld(context.viewer, permissions);
  return context.write(async (em) => {
    if (missing.length > 0) {
      const subject = { type: 'OwnRole', id: '', name };
      await audit(em, { action: 'identity.RoleCreated', outcome: 'REFUSED', subject, after: { permissions } });
      return new PermissionNotHeld(missing);
    }
    if (!(await isNameFree(em, name))) return new RoleNameTaken(name);
    const role = em.create(OwnRole, { name, description });
    await em.flush();
    await setPermissions(em, role.id, permissions);
    const subject = { type: 'OwnRole', id: role.id, name };
    await audit(em, { action: 'identity.RoleCreated', subject, after: { name, description, permissions } });
    return role;
  });
}
