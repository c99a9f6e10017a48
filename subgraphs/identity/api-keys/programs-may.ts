import { isScope } from '#kernel/auth/role-scopes';
import { type FieldFault, invalid } from '#kernel/errors/fault';
import type { IdentityScope } from '../policy.ts';

/** The one thing of identity that programs may: people, roles, sessions and keys are managed by people. */
const ALLOWED: IdentityScope = 'identity:user.read';

/** Whether a program may be given the scope at all. */
export function isForPrograms(scope: string): boolean {
  return isScope(scope) && (scope === ALLOWED || !scope.startsWith('identity:'));
}

/** The scopes for a program, each once, in order; throws VALIDATION_FAILED when one of them is none for programs, or there are none. */
export function checkedScopes(scopes: readonly string[]): string[] {
  const faults: FieldFault[] = scopes.flatMap((scope, index) =>
    isForPrograms(scope)
      ? []
      : [
          {
            path: ['input', 'scopes', index],
            message: `${scope.slice(0, 80)} is no permission that programs can have.`,
          },
        ],
  );
  if (scopes.length === 0) faults.push({ path: ['input', 'scopes'], message: 'Choose at least one permission.' });
  if (faults.length > 0) throw invalid(faults);
  return [...new Set(scopes)].sort();
}
