import type { ApiKeysPageQuery } from './ApiKeysPage.generated.ts';

/** Permissions of one part of the product. */
export interface ScopeGroup {
  domain: string;
  title: string;
  permissions: ApiKeysPageQuery['permissions'];
}

/** The one permission of identity that a program can have: people, roles and keys are managed by people. */
const OF_IDENTITY = 'identity:user.read';

/** What the viewer may give to a key, part by part: what he holds himself and programs can have. */
export function grantable(
  { permissions, organization }: Pick<ApiKeysPageQuery, 'permissions' | 'organization'>,
  held: readonly string[],
): ScopeGroup[] {
  const isForPrograms = (scope: string) => !scope.startsWith('identity:') || scope === OF_IDENTITY;
  const open = permissions.filter(({ scope }) => held.includes(scope) && isForPrograms(scope));
  const titleOf = (domain: string) => organization?.modules.find(({ name }) => name === domain)?.title ?? domain;
  const groups = Map.groupBy(open, ({ domain }) => domain);
  return [...groups].map(([domain, members]) => ({ domain, title: titleOf(domain), permissions: members }));
}
