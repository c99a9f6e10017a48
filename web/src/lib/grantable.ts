/** The one permission of identity that a program can have: people, roles and keys are managed by people. */
const OF_IDENTITY = 'identity:user.read';

/** Those permissions that a person may give to a program: what he holds himself and programs can have. */
export function grantable<Permission extends { scope: string }>(
  permissions: readonly Permission[],
  held: readonly string[],
): Permission[] {
  const isForPrograms = (scope: string) => !scope.startsWith('identity:') || scope === OF_IDENTITY;
  return permissions.filter(({ scope }) => held.includes(scope) && isForPrograms(scope));
}
