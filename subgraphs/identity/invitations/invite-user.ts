import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import type { PermissionNotHeld } from '../access/access.errors.ts';
import { refusalOfGift } from '../access/may-give.ts';
import { rightsOf, toAudit } from '../access/rights.ts';
import { hasFreeSeat, NoSeatLeft } from '../memberships/free-seat.ts';
import { TooManyAttempts } from '../sessions/session.errors.ts';
import { isEmail } from '../users/is-email.ts';
import { normalizeEmail } from '../users/normalize-email.ts';
import { User } from '../users/user.entity.ts';
import type { Invitation } from './invitation.entity.ts';
import { AlreadyMember } from './invitation.errors.ts';
import type { InviteUserInput } from './invitation.types.ts';
import { countInvitation, invite } from './invite.ts';

type Result = Invitation | AlreadyMember | NoSeatLeft | PermissionNotHeld | TooManyAttempts | ConfirmationRequired;

/** Invites an address; who invites it again sends a new link and the new offer. The answer never tells whether it is known. */
export async function inviteUser(context: Context, { role, ownRoleIds, ...input }: InviteUserInput): Promise<Result> {
  const email = normalizeEmail(input.email);
  if (!isEmail(email)) throw invalid([{ path: ['input', 'email'], message: 'This is no e-mail address.' }]);
  if (needsConfirmation(context.viewer)) return new ConfirmationRequired();
  const wait = await countInvitation(context, email);
  if (wait > 0) return new TooManyAttempts(wait);
  return context.write(async (em) => {
    const rights = await rightsOf(em, role, ownRoleIds);
    const subject = { type: 'Invitation', id: '', name: email };
    const refusal = refusalOfGift(context.viewer, rights);
    if (refusal) {
      await audit(em, { action: 'identity.UserInvited', outcome: 'REFUSED', subject, after: toAudit(rights) });
      return refusal;
    }
    if (await em.findOne(User, { email, deletedAt: null })) return new AlreadyMember(email);
    if (!(await hasFreeSeat(em))) return new NoSeatLeft();
    const invitation = await invite(context, em, { email, name: null, rights });
    const invited = { ...subject, id: invitation.id };
    await audit(em, { action: 'identity.UserInvited', subject: invited, after: toAudit(rights) });
    return invitation;
  });
}
