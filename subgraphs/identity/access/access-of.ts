import { isUuid } from '#kernel/database/is-uuid';
import type { Context } from '#kernel/graph/context';
import type { MemberReach } from '../reach/reach.types.ts';
import type { Access, SimulateAccessInput } from './access.types.ts';
import { explainAccess } from './explain-access.ts';
import { type GivenRole, givenRoles } from './rights.ts';

const MEMBER = `select m.role, array(select r.role_id from identity.member_roles r where r.membership_id = m.id) as "ownRoleIds",
    case when m.role = 'owner' then 'ALL' else m.reach end as kind, m.reach_territory_ids as "territoryIds"
  from identity.memberships m where m.user_id = $1 and m.deleted_at is null`;

type Row = Pick<SimulateAccessInput, 'role' | 'ownRoleIds'> & MemberReach;

/** What a member of the organization can see and do, and why; null for somebody who is none. */
export async function accessOf(context: Context, userId: string): Promise<Access | null> {
  if (!isUuid(userId)) return null;
  const [row] = await context.read<Row>({ text: MEMBER, values: [userId] });
  if (!row) return null;
  const { role, ownRoleIds, kind, territoryIds } = row;
  const ownRoles = await readRoles(context, ownRoleIds);
  return explainAccess(context.viewer, { role, ownRoles, proposed: [], reach: { kind, territoryIds } });
}

/** What somebody with these roles and permissions could see and do; throws NOT_FOUND for an own role that does not exist. */
export async function simulateAccess(
  context: Context,
  { role, ownRoleIds, permissions }: SimulateAccessInput,
): Promise<Access> {
  return explainAccess(context.viewer, { role, ownRoles: await readRoles(context, ownRoleIds), proposed: permissions });
}

const readRoles = (context: Context, ids: readonly string[]): Promise<GivenRole[]> =>
  givenRoles(ids, (text, values) => context.read({ text, values }));
