import { isDeepStrictEqual } from 'node:util';
import type { Context } from '#kernel/graph/context';
import { rightsOf, toAudit } from '../access/rights.ts';
import { setOwnRoles } from '../roles/role-rows.ts';
import type { User } from '../users/user.entity.ts';
import { type ChangeRefusal, changeMember } from './change-member.ts';
import type { UpdateMemberInput } from './member.types.ts';

/** Gives a member another role, other own roles, or both; it counts within a second, for open subscriptions too. */
export function updateMember(
  context: Context,
  { userId, role, ownRoleIds }: UpdateMemberInput,
): Promise<User | ChangeRefusal> {
  return changeMember<User>(context, {
    userId,
    action: 'identity.MemberUpdated',
    endsOwnership: false,
    isForOthers: false,
    after: (em, before) => rightsOf(em, role ?? before.role, ownRoleIds ?? before.ownRoles.map(({ id }) => id)),
    async make(em, { user, membership }, { before, after }) {
      em.assign(membership, { role: after.role });
      await em.flush();
      await setOwnRoles(
        em,
        membership.id,
        after.ownRoles.map(({ id }) => id),
      );
      const record = { before: toAudit(before), after: toAudit(after) };
      return isDeepStrictEqual(record.before, record.after) ? { result: user } : { result: user, record };
    },
  });
}
