import type { EntityManager } from '#kernel/database/entity-manager';
import { refusalOfChange } from '../access/may-give.ts';
import { type Rights, rightsOfMember } from '../access/rights.ts';
import { activeMember } from '../memberships/active-member.ts';
import { Role } from '../memberships/role.ts';
import type { IdentityScope } from '../policy.ts';
import { ReachKind } from '../reach/reach-kind.ts';

const MANAGE: IdentityScope = 'identity:user.manage';

/** Whether who invited somebody could do so now: what one who left or lost his rights had promised is good no longer. */
export async function mayStillGive(em: EntityManager, inviterId: string | null, rights: Rights): Promise<boolean> {
  const inviter = inviterId && (await activeMember(em, inviterId));
  if (!inviter || (inviter.role !== Role.OWNER && inviter.reachKind !== ReachKind.ALL)) return false;
  const held = await rightsOfMember(em, inviter);
  return held.scopes.includes(MANAGE) && refusalOfChange(held, rights) === undefined;
}
