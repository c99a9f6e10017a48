import { isScope } from '#kernel/auth/role-scopes';
import type { EntityManager } from '#kernel/database/entity-manager';
import type { Context } from '#kernel/graph/context';
import { batched } from '../batch.ts';

/** The permissions of own roles, each list in order; what no domain names any more is left out. */
export const permissionsOfRole = batched<string[]>(async (context, ids) => {
  const rows = await context.read<{ id: string; scopes: string[] }>({
    text: `select role_id as id, array_agg(scope order by scope) as scopes
      from identity.role_permissions where role_id = any ($1::uuid[]) group by 1`,
    values: [ids],
  });
  return new Map(rows.map(({ id, scopes }) => [id, scopes.filter(isScope)]));
});

/** How many members have an own role, those who are kept out among them. */
export const memberCountOfRole = batched<number>(async (context, ids) => {
  const rows = await context.read<{ id: string; count: number }>({
    text: `select r.role_id as id, count(*)::int as count from identity.member_roles r
      join identity.memberships m on m.id = r.membership_id and m.deleted_at is null
      where r.role_id = any ($1::uuid[]) group by 1`,
    values: [ids],
  });
  return new Map(rows.map(({ id, count }) => [id, count]));
});

/** Which own roles the holders of a table's rows have, by their names. */
const roleIdsIn = (table: 'member_roles' | 'invitation_roles', holder: 'membership_id' | 'invitation_id') =>
  batched<string[]>(async (context: Context, ids) => {
    const rows = await context.read<{ id: string; roles: string[] }>({
      text: `select h.${holder} as id, array_agg(r.id order by r.name) as roles from identity.${table} h
        join identity.roles r on r.id = h.role_id where h.${holder} = any ($1::uuid[]) group by 1`,
      values: [ids],
    });
    return new Map(rows.map(({ id, roles }) => [id, roles]));
  });

/** The ids of the own roles of a membership, by name. */
export const ownRolesOfMember = roleIdsIn('member_roles', 'membership_id');

/** The ids of the own roles that an invitation promises, by name. */
export const ownRolesOfInvitation = roleIdsIn('invitation_roles', 'invitation_id');

/** Gives an own role exactly these permissions. */
export async function setPermissions(em: EntityManager, roleId: string, scopes: readonly string[]): Promise<void> {
  await em.execute('delete from identity.role_permissions where role_id = ? and scope <> all (?::text[])', [
    roleId,
    toArray(scopes),
  ]);
  await em.execute(
    `insert into identity.role_permissions (role_id, scope) select ?::uuid, unnest(?::text[]) on conflict do nothing`,
    [roleId, toArray(scopes)],
  );
}

/**
 * Gives a member exactly these own roles; those that he keeps keep their date. They come from the person of the transaction, or from
 * the one named where there is none.
 */
export async function setOwnRoles(
  em: EntityManager,
  membershipId: string,
  roleIds: readonly string[],
  from: string | null = null,
): Promise<void> {
  await em.execute('delete from identity.member_roles where membership_id = ? and role_id <> all (?::uuid[])', [
    membershipId,
    toArray(roleIds),
  ]);
  await em.execute(
    `insert into identity.member_roles (membership_id, role_id, assigned_by)
     select ?::uuid, unnest(?::uuid[]), coalesce(kernel.current_user_id(), ?::uuid) on conflict do nothing`,
    [membershipId, toArray(roleIds), from],
  );
}

/** Makes an invitation promise exactly these own roles. */
export async function promiseRoles(em: EntityManager, invitationId: string, roleIds: readonly string[]): Promise<void> {
  await em.execute('delete from identity.invitation_roles where invitation_id = ?', [invitationId]);
  await em.execute('insert into identity.invitation_roles (invitation_id, role_id) select ?::uuid, unnest(?::uuid[])', [
    invitationId,
    toArray(roleIds),
  ]);
}

/** An array for PostgreSQL; MikroORM would spread a JavaScript array over several parameters. */
const toArray = (values: readonly string[]): string => `{${values.map((value) => `"${value}"`).join(',')}}`;
