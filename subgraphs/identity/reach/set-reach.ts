import { audit } from '#kernel/audit/audit';
import { isUuid } from '#kernel/database/is-uuid';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { PermissionNotHeld } from '../access/access.errors.ts';
import { type ChangeRefusal, changeMember } from '../memberships/change-member.ts';
import { findMember } from '../memberships/find-member.ts';
import type { Membership } from '../memberships/membership.entity.ts';
import { Role } from '../memberships/role.ts';
import type { User } from '../users/user.entity.ts';
import { OwnerReachesAll, type SetReachInput } from './reach.types.ts';
import { ReachKind } from './reach-kind.ts';

const MOST_TERRITORIES = 500;

/**
 * Says which rows a member reaches, and in whose team he is; it counts within a second, for open subscriptions too. Whoever does not
 * reach everything himself cannot say it of anybody.
 */
export async function setReach(
  context: Context,
  input: SetReachInput,
): Promise<User | OwnerReachesAll | ChangeRefusal> {
  check(input);
  if (context.viewer.reach) return refuse(context, input.userId);
  return changeMember<User | OwnerReachesAll>(context, {
    userId: input.userId,
    action: 'identity.ReachSet',
    endsOwnership: false,
    isForOthers: true,
    async make(em, { user, membership }) {
      if (membership.role === Role.OWNER && input.kind !== ReachKind.ALL) return { result: new OwnerReachesAll() };
      if (input.managerId) await findMember(em, input.managerId);
      const before = toAudit(membership);
      em.assign(membership, {
        reachKind: input.kind,
        reachTerritoryIds: [...new Set(input.territoryIds)],
        ...(input.managerId !== undefined && { managerId: input.managerId }),
      });
      await em.flush();
      return { result: user, record: { before, after: toAudit(membership) } };
    },
  });
}

const toAudit = ({ reachKind, reachTerritoryIds, managerId }: Membership) => ({
  reach: reachKind,
  territories: reachTerritoryIds,
  manager: managerId ?? null,
});

function check({ userId, kind, territoryIds, managerId }: SetReachInput): void {
  const wanted = kind === ReachKind.TERRITORIES;
  const path = ['input', 'territoryIds'];
  if (wanted && (territoryIds.length === 0 || territoryIds.length > MOST_TERRITORIES))
    throw invalid([{ path, message: `Name 1 to ${MOST_TERRITORIES} territories.` }]);
  if (!wanted && territoryIds.length > 0)
    throw invalid([{ path, message: 'Territories are named for the kind TERRITORIES only.' }]);
  const wrong = territoryIds.findIndex((id) => !isUuid(id));
  if (wrong >= 0) throw invalid([{ path: [...path, wrong], message: 'This is no id of a territory.' }]);
  if (managerId === userId)
    throw invalid([{ path: ['input', 'managerId'], message: 'Nobody is in a team of his own.' }]);
}

function refuse(context: Context, userId: string): Promise<PermissionNotHeld> {
  return context.write(async (em) => {
    const { user } = await findMember(em, userId);
    const subject = { type: 'User', id: user.id, name: user.name };
    await audit(em, { action: 'identity.ReachSet', outcome: 'REFUSED', subject });
    return new PermissionNotHeld([], 'Only somebody who reaches everything himself can say what others reach.');
  });
}
