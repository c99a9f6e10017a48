import { scopesWith } from '#kernel/auth/role-scopes';
import type { EntityManager } from '#kernel/database/entity-manager';
import { notFound } from '#kernel/errors/fault';
import type { Membership } from '../memberships/membership.entity.ts';
import type { Role } from '../memberships/role.ts';

/** An own role as rights are counted from it. */
export interface GivenRole {
  id: string;
  name: string;
  permissions: string[];
}

/** What somebody may do, and by what. */
export interface Rights {
  role: Role;
  ownRoles: readonly GivenRole[];
  /** Of the role and the own roles together, each once. */
  scopes: readonly string[];
}

const GIVEN = `select r.id, r.name,
    array(select p.scope from identity.role_permissions p where p.role_id = r.id order by p.scope) as permissions
  from identity.roles r where r.id::text = any (string_to_array(`;

/** The own roles with these ids, by name; throws NOT_FOUND for an id that is of none. */
export async function givenRoles(
  ownRoleIds: readonly string[],
  run: (text: string, values: unknown[]) => Promise<GivenRole[]>,
  placeholder = '$1',
): Promise<GivenRole[]> {
  const ids = [...new Set(ownRoleIds.map((id) => id.toLowerCase()))];
  const found = ids.length > 0 ? await run(`${GIVEN}${placeholder}, ',')) order by r.name`, [ids.join(',')]) : [];
  const unknown = ids.find((id) => found.every((role) => role.id !== id));
  if (unknown) throw notFound('own role', unknown);
  return found;
}

/** The rights that a role brings together with own roles; throws NOT_FOUND for an own role that does not exist. */
export async function rightsOf(em: EntityManager, role: Role, ownRoleIds: readonly string[]): Promise<Rights> {
  const ownRoles = await givenRoles(ownRoleIds, (text, values) => em.execute<GivenRole[]>(text, values), '?');
  return {
    role,
    ownRoles,
    scopes: scopesWith(
      role,
      ownRoles.flatMap(({ permissions }) => permissions),
    ),
  };
}

/** The rights of a member as they are now. */
export async function rightsOfMember(
  em: EntityManager,
  { id, role }: Pick<Membership, 'id' | 'role'>,
): Promise<Rights> {
  const rows = await em.execute<{ id: string }[]>(
    'select role_id as id from identity.member_roles where membership_id = ?',
    [id],
  );
  return rightsOf(
    em,
    role,
    rows.map((row) => row.id),
  );
}

/** Rights as the audit log keeps them. */
export function toAudit({ role, ownRoles }: Rights): Record<string, unknown> {
  return { role, ownRoles: ownRoles.map(({ name }) => name) };
}
