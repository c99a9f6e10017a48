import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import type { EntityManager } from '#kernel/database/entity-manager';
import { newId } from '#kernel/database/new-id';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { type FieldFault, invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { canSendMail } from '#kernel/mail/post';
import type { PermissionNotHeld } from '../access/access.errors.ts';
import { refusalOfGift } from '../access/may-give.ts';
import { rightsOf, toAudit } from '../access/rights.ts';
import { AlreadyMember } from '../invitations/invitation.errors.ts';
import { countInvitation, invite, type Offer } from '../invitations/invite.ts';
import { addMember } from '../memberships/add-member.ts';
import { hasFreeSeat, NoSeatLeft } from '../memberships/free-seat.ts';
import { PasswordLinkPurpose } from '../passwords/password.types.ts';
import { sendPasswordLink } from '../passwords/send-password-link.ts';
import { giveTemporaryPassword } from '../passwords/temporary-password.ts';
import { TooManyAttempts } from '../sessions/session.errors.ts';
import { addUser } from '../sign-up/add-owner.ts';
import { isEmail } from './is-email.ts';
import { normalizeEmail } from './normalize-email.ts';
import { User } from './user.entity.ts';
import { type CreateUserInput, UserCreated } from './user-creation.types.ts';

type Result = UserCreated | AlreadyMember | NoSeatLeft | PermissionNotHeld | TooManyAttempts | ConfirmationRequired;

/**
 * Makes a person a member who has to choose a password and set up a second factor before anything else. Whoever has an account
 * already is invited instead, and the answer is the same: nobody learns here who is known.
 */
export async function createUser(context: Context, { role, ownRoleIds, ...input }: CreateUserInput): Promise<Result> {
  const [email, name] = [normalizeEmail(input.email), input.name.trim()];
  check(email, name);
  if (needsConfirmation(context.viewer)) return new ConfirmationRequired();
  const wait = await countInvitation(context, email);
  if (wait > 0) return new TooManyAttempts(wait);
  return context.write(async (em) => {
    const rights = await rightsOf(em, role, ownRoleIds);
    // Names nobody when the address was known: what is recorded tells no more than the answer.
    const subject = { type: 'User', id: newId(), name };
    const refusal = refusalOfGift(context.viewer, rights);
    if (refusal) {
      await audit(em, { action: 'identity.UserCreated', outcome: 'REFUSED', subject, after: toAudit(rights) });
      return refusal;
    }
    if (await em.findOne(User, { email, deletedAt: null })) return new AlreadyMember(email);
    if (!(await hasFreeSeat(em))) return new NoSeatLeft();
    const temporaryPassword = await letIn(context, em, subject.id, { email, name, rights });
    await audit(em, { action: 'identity.UserCreated', subject, after: { email, ...toAudit(rights) } });
    return Object.assign(new UserCreated(), { email, temporaryPassword });
  });
}

/** Lets the letter follow; returns what is to be told instead where none can be sent. */
async function letIn(context: Context, em: EntityManager, id: string, offer: Offer): Promise<string | null> {
  const { email, name, rights } = offer;
  const isNew = await addUser(em, { id, email, name: name ?? email, locale: context.viewer.locale });
  if (!isNew) await invite(context, em, offer);
  else
    await addMember(em, {
      userId: id,
      role: rights.role,
      ownRoleIds: rights.ownRoles.map((one) => one.id),
      mfaRequired: true,
    });
  // For somebody who was there before, this makes a password that fits nobody, after the same work.
  if (!canSendMail()) return giveTemporaryPassword(em, id);
  if (isNew) await sendPasswordLink(context, em, id, PasswordLinkPurpose.FIRST);
  return null;
}

function check(email: string, name: string): void {
  const faults: FieldFault[] = [];
  if (!isEmail(email)) faults.push({ path: ['input', 'email'], message: 'This is no e-mail address.' });
  if (name === '' || name.length > 200) {
    faults.push({ path: ['input', 'name'], message: 'Give the name of the person, in at most 200 characters.' });
  }
  if (faults.length > 0) throw invalid(faults);
}
