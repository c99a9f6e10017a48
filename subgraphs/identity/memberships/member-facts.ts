import { scopesWith } from '#kernel/auth/role-scopes';
import type { Context } from '#kernel/graph/context';
import { refusalOfChange } from '../access/may-give.ts';
import { batched } from '../batch.ts';
import type { Membership } from './membership.entity.ts';

/** Whether persons, by user id, have a second factor. */
export const hasSecondFactor = batched<boolean>(async (context, ids) => {
  const rows = await context.read<{ id: string }>({
    text: 'select user_id as id from identity.second_factors where enabled_at is not null and user_id = any ($1::uuid[])',
    values: [ids],
  });
  return new Map(rows.map(({ id }) => [id, true]));
});

/** What the own roles of members, by membership id, give them. */
const ownPermissions = batched<string[]>(async (context, ids) => {
  const rows = await context.read<{ id: string; scopes: string[] }>({
    text: `select r.membership_id as id, array_agg(distinct p.scope) as scopes from identity.member_roles r
      join identity.role_permissions p on p.role_id = r.role_id where r.membership_id = any ($1::uuid[]) group by 1`,
    values: [ids],
  });
  return new Map(rows.map(({ id, scopes }) => [id, scopes]));
});

/** Who are the owners that can come in; asked once, whatever the id. */
const owners = batched<string[]>(async (context, ids) => {
  const rows = await context.read<{ userId: string }>({
    text: `select user_id as "userId" from identity.memberships
      where role = 'owner' and deleted_at is null and deactivated_at is null`,
  });
  const found = rows.map(({ userId }) => userId);
  return new Map(ids.map((id) => [id, found]));
});

/** Whether the viewer, who manages members, holds what this one has: only then may he change him. */
export async function isWithinReach(context: Context, { id, role }: Membership): Promise<boolean> {
  const scopes = scopesWith(role, (await ownPermissions(context, id)) ?? []);
  return refusalOfChange(context.viewer, { role, scopes }) === undefined;
}

/** Whether the organization would be without an owner if this member were none. */
export async function isOnlyOwner(context: Context, { userId }: Membership): Promise<boolean> {
  const found = (await owners(context, 'all')) ?? [];
  return found.length === 1 && found[0] === userId;
}
