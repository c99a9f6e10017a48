import { scopesWith } from '#kernel/auth/role-scopes';
import type { Session } from '#kernel/database/session';
import type { SessionReach } from '../reach/reach.types.ts';
import { type Reaching, readReach } from '../reach/read-reach.ts';

/** What a session or a key brings of the member who bears it, `m`; join it by `memberOf`. */
export const OF_MEMBER = `m.user_id as "userId", m.organization_id as "organizationId", m.role,
    m.permission_version as "permissionVersion", m.reach as "reachKind", m.reach_territory_ids as "reachTerritoryIds",
    array(select p.scope from identity.member_roles r join identity.role_permissions p on p.role_id = r.role_id
      where r.membership_id = m.id) as permissions`;

/** Joins the active member `m` who bears a row of that alias, what his organization `o` asks for, and his second factor `f`. */
export const memberOf = (alias: string): string => `
  join identity.memberships m on m.user_id = ${alias}.user_id and m.deleted_at is null and m.deactivated_at is null
  join identity.users u on u.id = m.user_id and u.deleted_at is null
  left join identity.known_organizations o on o.organization_id = m.organization_id
  left join identity.second_factors f on f.user_id = m.user_id`;

/** A member as `OF_MEMBER` reads him. */
export interface BearerRow extends Reaching {
  userId: string;
  organizationId: string;
  role: string;
  permissionVersion: number;
  permissions: string[];
}

/** The rights of a member as they are now. */
export async function rightsOfBearer(
  session: Session,
  row: BearerRow,
): Promise<{ scopes: readonly string[]; reach: SessionReach | null }> {
  return { scopes: scopesWith(row.role, row.permissions), reach: await readReach(session, row) };
}
