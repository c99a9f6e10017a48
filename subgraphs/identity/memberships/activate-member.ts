import type { Context } from '#kernel/graph/context';
import type { User } from '../users/user.entity.ts';
import { type ChangeRefusal, changeMember } from './change-member.ts';

/** Lets a member in again who was kept out; he signs in as before. */
export function activateMember(context: Context, userId: string): Promise<User | ChangeRefusal> {
  return changeMember<User>(context, {
    userId,
    action: 'identity.MemberActivated',
    endsOwnership: false,
    isForOthers: true,
    async make(em, { user, membership }) {
      if (!membership.deactivatedAt) return { result: user };
      em.assign(membership, { deactivatedAt: null });
      await em.flush();
      return { result: user, record: { before: { isActive: false }, after: { isActive: true } } };
    },
  });
}
