import type { Context } from '#kernel/graph/context';
import type { User } from '../users/user.entity.ts';
import { type ChangeRefusal, changeMember } from './change-member.ts';
import { endStay } from './end-stay.ts';

/** Keeps a member out until he is activated again: his sessions end at once, everything of his is kept. */
export function deactivateMember(context: Context, userId: string): Promise<User | ChangeRefusal> {
  return changeMember<User>(context, {
    userId,
    action: 'identity.MemberDeactivated',
    endsOwnership: true,
    isForOthers: true,
    async make(em, { user, membership }) {
      if (membership.deactivatedAt) return { result: user };
      em.assign(membership, { deactivatedAt: new Date() });
      await em.flush();
      const sessionsEnded = await endStay(em, userId);
      return {
        result: user,
        record: { before: { isActive: true }, after: { isActive: false, sessionsEnded } },
      };
    },
  });
}
