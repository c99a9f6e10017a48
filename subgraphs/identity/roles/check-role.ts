import { isScope } from '#kernel/auth/role-scopes';
import { type FieldFault, invalid } from '#kernel/errors/fault';

interface RoleText {
  name?: string;
  description?: string;
  permissions?: readonly string[];
}

/** Throws VALIDATION_FAILED when a role cannot be called this or give that. */
export function checkRole({ name, description = '', permissions = [] }: RoleText): void {
  const faults: FieldFault[] = permissions
    .filter((scope) => !isScope(scope))
    .map((scope) => ({ path: ['input', 'permissions'], message: `There is no permission "${scope}".` }));
  if (name !== undefined && (name.trim() === '' || name.trim().length > 80)) {
    faults.push({ path: ['input', 'name'], message: 'Give the role a name, in at most 80 characters.' });
  }
  if (description.length > 500) {
    faults.push({ path: ['input', 'description'], message: 'Say what it is for in at most 500 characters.' });
  }
  if (faults.length > 0) throw invalid(faults);
}
