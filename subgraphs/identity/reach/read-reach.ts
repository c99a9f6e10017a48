import type { Session } from '#kernel/database/session';
import { Role } from '../memberships/role.ts';
import { SessionReach } from './reach.types.ts';
import { ReachKind } from './reach-kind.ts';

/** What decides on somebody's reach. */
export interface Reaching {
  userId: string;
  role: string;
  reachKind: ReachKind;
  reachTerritoryIds: readonly string[];
}

/** The rows that a member reaches now; null when he reaches all, as every owner does. */
export async function readReach(session: Session, member: Reaching): Promise<SessionReach | null> {
  const { userId, role, reachKind, reachTerritoryIds } = member;
  if (role === Role.OWNER || reachKind === ReachKind.ALL) return null;
  if (reachKind === ReachKind.TERRITORIES) return reachOf({ territoryIds: reachTerritoryIds });
  return reachOf({ userIds: reachKind === ReachKind.TEAM ? await teamOf(session, userId) : [userId] });
}

const reachOf = (some: Partial<SessionReach>): SessionReach =>
  Object.assign(new SessionReach(), { userIds: null, territoryIds: null, ...some });

/** The person and everybody whom he manages, directly or through others. */
async function teamOf(session: Session, userId: string): Promise<string[]> {
  const rows = await session.read<{ id: string }>({
    text: `with recursive team(id) as (
        select $1::uuid
        union
        select m.user_id from identity.memberships m join team t on m.manager_id = t.id where m.deleted_at is null
      )
      select id from team order by id`,
    values: [userId],
  });
  return rows.map(({ id }) => id);
}
