import { type CatalogueEntry, knownDomains, scopeCatalogue, scopesWith } from '#kernel/auth/role-scopes';
import type { Viewer } from '#kernel/auth/viewer';
import type { Role } from '../memberships/role.ts';
import type { MemberReach } from '../reach/reach.types.ts';
import {
  Access,
  type DomainAccess,
  type PermissionSource,
  PermissionSourceKind,
  type PermissionState,
} from './access.types.ts';
import type { GivenRole } from './rights.ts';

/** What somebody has, or is thought to have. */
export interface Holdings {
  role: Role;
  ownRoles: readonly GivenRole[];
  proposed: readonly string[];
  /** Absent for somebody who is not there. */
  reach?: MemberReach;
}

/** Says of every permission whether somebody with these roles holds it, by what, and whether it opens anything. */
export function explainAccess({ modules }: Viewer, holdings: Holdings): Access {
  const { role, ownRoles, proposed, reach = null } = holdings;
  const states = scopeCatalogue().map((entry) => stateOf(entry, holdings));
  const domains = knownDomains().map(({ name: domain, title, isCore }): DomainAccess => {
    const isOn = isCore || modules.includes(domain);
    const permissions = states
      .filter(({ permission }) => permission.domain === domain)
      .map((state) => ({ ...state, isEffective: state.isHeld && isOn }));
    const heldCount = permissions.filter(({ isHeld }) => isHeld).length;
    return { domain, title, isOn, isOpen: isOn && heldCount > 0, heldCount, permissions };
  });
  const scopes = scopesWith(role, [...proposed, ...ownRoles.flatMap(({ permissions }) => permissions)]);
  return Object.assign(new Access(), { role, ownRoles, reach, scopes, domains });
}

function stateOf(
  permission: CatalogueEntry,
  { role, ownRoles, proposed }: Holdings,
): Omit<PermissionState, 'isEffective'> {
  const { scope } = permission;
  const none = { role: null, ownRoleId: null, ownRoleName: null };
  const sources: PermissionSource[] = ownRoles
    .filter(({ permissions }) => permissions.includes(scope))
    .map(({ id, name }) => ({ ...none, kind: PermissionSourceKind.OWN_ROLE, ownRoleId: id, ownRoleName: name }));
  if (permission.roles.includes(role)) sources.unshift({ ...none, kind: PermissionSourceKind.ROLE, role });
  if (proposed.includes(scope)) sources.push({ ...none, kind: PermissionSourceKind.PROPOSED });
  return { permission, isHeld: sources.length > 0, sources };
}
