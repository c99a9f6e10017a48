import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import type { Context } from '#kernel/graph/context';
import type { PermissionNotHeld } from '../access/access.errors.ts';
import { refusalOfGift } from '../access/may-give.ts';
import { TooManyAttempts } from '../sessions/session.errors.ts';
import { findOpenInvitation } from './find-open-invitation.ts';
import type { Invitation } from './invitation.entity.ts';
import { InvitationClosed } from './invitation.errors.ts';
import { countInvitation, sendLink } from './invite.ts';
import { rightsOfInvitation } from './rights-of-invitation.ts';

type Result = Invitation | InvitationClosed | PermissionNotHeld | TooManyAttempts | ConfirmationRequired;

const DAYS_MS = 7 * 24 * 60 * 60 * 1_000;

/** Sends an invitation again with a new link, good for seven days from now; the older link is dead at once. */
export async function resendInvitation(context: Context, id: string): Promise<Result> {
  if (needsConfirmation(context.viewer)) return new ConfirmationRequired();
  const email = await context.write(async (em) => (await findOpenInvitation(em, id))?.email);
  if (!email) return new InvitationClosed();
  const wait = await countInvitation(context, email);
  if (wait > 0) return new TooManyAttempts(wait);
  return context.write(async (em) => {
    const invitation = await findOpenInvitation(em, id);
    if (!invitation) return new InvitationClosed();
    const subject = { type: 'Invitation', id, name: email };
    const refusal = refusalOfGift(context.viewer, await rightsOfInvitation(em, invitation));
    if (refusal) {
      await audit(em, { action: 'identity.InvitationResent', outcome: 'REFUSED', subject });
      return refusal;
    }
    const [sentAt, expiresAt] = [new Date(), new Date(Date.now() + DAYS_MS)];
    em.assign(invitation, { sentAt, expiresAt, tokenHash: null, invitedBy: context.viewer.userId });
    await em.flush();
    await sendLink(context, em, invitation);
    await audit(em, { action: 'identity.InvitationResent', subject, after: { expiresAt } });
    return invitation;
  });
}
