import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import type { Viewer } from '#kernel/auth/viewer';
import type { EntityManager } from '#kernel/database/entity-manager';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import type { Context } from '#kernel/graph/context';
import { refusalOfChange } from '../access/may-give.ts';
import { rightsOfMember } from '../access/rights.ts';
import { findMember } from '../memberships/find-member.ts';
import type { Membership } from '../memberships/membership.entity.ts';
import { endEverySession } from '../sessions/end-every-session.ts';
import { tellByMail } from '../sessions/tell-by-mail.ts';
import { EndReason } from '../sessions/user-session.entity.ts';
import { ResetRefused } from './mfa.errors.ts';
import { MfaReset } from './mfa.types.ts';
import { SecondFactor } from './second-factor.entity.ts';

type Result = MfaReset | ResetRefused | ConfirmationRequired;

/**
 * Takes the second factor of a member away who has lost it, and ends all his sessions; a letter tells him. Throws NOT_FOUND for
 * somebody who is no member.
 */
export async function resetMfa(context: Context, userId: string): Promise<Result> {
  const { viewer } = context;
  if (needsConfirmation(viewer)) return new ConfirmationRequired();
  return context.write(async (em) => {
    const { user, membership } = await findMember(em, userId);
    const subject = { type: 'User', id: userId, name: user.name };
    const reason = await whyNot(em, viewer, membership);
    if (reason) {
      await audit(em, { action: 'identity.MfaReset', outcome: 'REFUSED', subject });
      return new ResetRefused(reason);
    }
    await em.nativeDelete(SecondFactor, { userId });
    await endEverySession(em, userId, EndReason.ENDED_BY_ADMINISTRATOR);
    await tellByMail(context, em, userId, 'MFA_RESET');
    await audit(em, { action: 'identity.MfaReset', subject });
    return Object.assign(new MfaReset(), { user });
  });
}

async function whyNot(em: EntityManager, viewer: Viewer, member: Membership): Promise<string | undefined> {
  const { userId } = member;
  if (userId === viewer.userId) return 'Your own second factor you set up or switch off in your account.';
  const isAbove = refusalOfChange(viewer, await rightsOfMember(em, member));
  if (isAbove) return 'This person may do more than you: ask somebody who may do as much.';
  // Whoever invites a person must not thereby open the other organizations that this person belongs to.
  const [elsewhere] = await em.execute<{ is: boolean }[]>('select identity.is_member_elsewhere(?::uuid) as is', [
    userId,
  ]);
  return elsewhere?.is ? 'This person belongs to other organizations too: only a backup code can help.' : undefined;
}
