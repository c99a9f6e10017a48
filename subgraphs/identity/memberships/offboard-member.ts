import { emit } from '#kernel/events/emit';
import type { Context } from '#kernel/graph/context';
import { toAudit } from '../access/rights.ts';
import { revokeApiKeysOf } from '../api-keys/revoke-api-key.ts';
import { memberLeft } from '../events.ts';
import { setOwnRoles } from '../roles/role-rows.ts';
import { type ChangeRefusal, changeMember } from './change-member.ts';
import { endStay } from './end-stay.ts';
import { MemberOffboarded } from './member.types.ts';

/**
 * Ends a person's membership: sessions, keys and subscriptions in this organization end at once, what he did stays. He may be
 * invited again later.
 */
export function offboardMember(context: Context, userId: string): Promise<MemberOffboarded | ChangeRefusal> {
  return changeMember<MemberOffboarded>(context, {
    userId,
    action: 'identity.MemberOffboarded',
    endsOwnership: true,
    isForOthers: true,
    async make(em, { user, membership }, { before }) {
      const [sessionsEnded, keysRevoked] = [await endStay(em, userId), await revokeApiKeysOf(em, userId)];
      await setOwnRoles(em, membership.id, []);
      // Last: from here on the person is invisible to the organization.
      em.assign(membership, { deletedAt: new Date() });
      await em.flush();
      await emit(em, memberLeft, { userId });
      const result = Object.assign(new MemberOffboarded(), { userId, name: user.name });
      return { result, record: { before: toAudit(before), after: { sessionsEnded, keysRevoked } } };
    },
  });
}
