import { audit } from '#kernel/audit/audit';
import type { EntityManager } from '#kernel/database/entity-manager';
import type { Session } from '#kernel/database/session';
import { Fault, invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { toAudit } from '../access/rights.ts';
import { LinkExpired } from '../links/link-expired.ts';
import { addMember } from '../memberships/add-member.ts';
import { hasFreeSeat, NoSeatLeft } from '../memberships/free-seat.ts';
import { Membership } from '../memberships/membership.entity.ts';
import type { PasswordTooWeak, PasswordWrong } from '../passwords/password.errors.ts';
import { outside } from '../sessions/outside.ts';
import type { TooManyAttempts } from '../sessions/session.errors.ts';
import { addUser } from '../sign-up/add-owner.ts';
import { loginsOf } from '../users/logins-of.ts';
import { type AcceptInvitationInput, InvitationAccepted } from './invitation.types.ts';
import { mayStillGive } from './may-still-give.ts';
import { type Proven, proveOneself } from './prove-oneself.ts';
import { type FoundInvitation, insideInvitation } from './read-invitation.ts';
import { rightsOfInvitation } from './rights-of-invitation.ts';

type Result = InvitationAccepted | LinkExpired | NoSeatLeft | PasswordTooWeak | PasswordWrong | TooManyAttempts;

/**
 * Makes the holder of a link a member. Somebody new chooses name and password; somebody known proves himself by his password or by
 * being signed in. The link is spent by that alone. No session is opened: whoever accepts signs in like everybody else.
 */
export function acceptInvitation(context: Context, input: AcceptInvitationInput): Promise<Result> {
  return outside(context, async (session) => {
    const result = await insideInvitation(session, input.token, (inside, found) =>
      accept(context, inside, found, input),
    );
    return result ?? new LinkExpired();
  });
}

async function accept(
  context: Context,
  inside: Session,
  invitation: FoundInvitation,
  input: AcceptInvitationInput,
): Promise<Result> {
  const [login] = await loginsOf(inside, invitation.email);
  await inside.end();
  const name = (input.name ?? invitation.name ?? '').trim();
  if (!login && (name === '' || name.length > 200)) {
    throw invalid([{ path: ['input', 'name'], message: 'Give your name, in at most 200 characters.' }]);
  }
  const proven = await proveOneself(context, login, { email: invitation.email, name, password: input.password ?? '' });
  if (!('userId' in proven)) return proven;
  return inside.write((em) => join(em, invitation, { ...proven, name, isNew: !login }));
}

async function join(
  em: EntityManager,
  invitation: FoundInvitation,
  person: Proven & { name: string; isNew: boolean },
): Promise<InvitationAccepted | LinkExpired | NoSeatLeft> {
  const { id, email, organizationId, locale, invitedBy } = invitation;
  const { userId, passwordHash, name, isNew } = person;
  const membership = isNew ? null : await em.findOne(Membership, { userId, deletedAt: null });
  const rights = await rightsOfInvitation(em, invitation);
  const isGood = !membership?.deactivatedAt && (await mayStillGive(em, invitedBy, rights));
  if (isGood && !membership && !(await hasFreeSeat(em))) return new NoSeatLeft();
  if (!isGood || !(await spend(em, id, userId))) return new LinkExpired();
  if (isNew && !(await addUser(em, { id: userId, email, name, locale, ...(passwordHash && { passwordHash }) }))) {
    throw new Fault('CONFLICT', 'This address was used for a sign-up a moment ago. Open the link again.');
  }
  if (!membership) {
    await addMember(em, {
      userId,
      role: rights.role,
      ownRoleIds: rights.ownRoles.map((one) => one.id),
      from: invitedBy,
    });
  }
  const subject = { type: 'Invitation', id, name: email };
  await audit(em, { action: 'identity.InvitationAccepted', subject, after: toAudit(rights), actorId: userId });
  return Object.assign(new InvitationAccepted(), { email, organizationId });
}

/** One statement, so that of any number of parallel uses exactly one succeeds. */
async function spend(em: EntityManager, id: string, userId: string): Promise<boolean> {
  const spent = await em.execute(
    `update identity.invitations set accepted_at = now(), accepted_by = ?, token_hash = null
      where id = ? and accepted_at is null and revoked_at is null and expires_at > now() returning id`,
    [userId, id],
  );
  return spent.length > 0;
}
