import { ROLES } from '../role-words.ts';
import type { RolesPageQuery } from './RolesPage.generated.ts';

export type Permission = RolesPageQuery['permissions'][number];
export type OwnRole = RolesPageQuery['roles']['nodes'][number];

/** A role as a column of the matrix: those of the system are the same everywhere and cannot be changed. */
export interface RoleColumn {
  key: string;
  name: string;
  description: string;
  has: (permission: Permission) => boolean;
  /** The role of the organization; absent for those of the system. */
  own?: OwnRole;
}

/** Every role as a column; those of the organization with the changes that are not saved yet. */
export function columnsOf(
  ownRoles: readonly OwnRole[],
  drafts: ReadonlyMap<string, ReadonlySet<string>>,
): RoleColumn[] {
  const system = ROLES.filter(({ value }) => value !== 'GUEST').map(({ value, label, description }) => ({
    key: value,
    name: label,
    description,
    has: ({ roles }: Permission) => roles.includes(value),
  }));
  const own = ownRoles.map((role) => {
    const scopes = drafts.get(role.id) ?? new Set(role.permissions);
    return {
      key: role.id,
      name: role.name,
      description: role.description,
      has: ({ scope }: Permission) => scopes.has(scope),
      own: role,
    };
  });
  return [...system, ...own];
}

/** The role's permissions with one given or taken; undefined when that makes it as it is saved. */
export function toggled(
  role: OwnRole,
  draft: ReadonlySet<string> | undefined,
  scope: string,
): ReadonlySet<string> | undefined {
  const next = new Set(draft ?? role.permissions);
  if (!next.delete(scope)) next.add(scope);
  const isAsSaved = next.size === role.permissions.length && role.permissions.every((saved) => next.has(saved));
  return isAsSaved ? undefined : next;
}
