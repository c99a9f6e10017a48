import { audit } from '#kernel/audit/audit';
import type { EntityManager } from '#kernel/database/entity-manager';
import type { Context } from '#kernel/graph/context';
import { forgetDevices } from '../devices/devices.ts';
import { LinkExpired } from '../links/link-expired.ts';
import { hashOfLink } from '../links/link-token.ts';
import { forgetPasswordLinks } from '../passwords/issue-password-link.ts';
import { PasswordLinkPurpose } from '../passwords/password.types.ts';
import { sendPasswordLink } from '../passwords/send-password-link.ts';
import { endEverySession } from '../sessions/end-every-session.ts';
import { outside } from '../sessions/outside.ts';
import { EndReason } from '../sessions/user-session.entity.ts';
import { User } from '../users/user.entity.ts';
import { EmailChange } from './email-change.entity.ts';
import { EmailChanged } from './profile.types.ts';

const HOUR_MS = 60 * 60 * 1_000;
const CONFIRM_MS = 24 * HOUR_MS;
const REVERT_MS = 72 * HOUR_MS;

type Result = EmailChanged | LinkExpired;

/** Makes the new address the person's: whoever opens the link reads its mail. An address that was taken meanwhile is refused. */
export function confirmEmailChange(context: Context, token: string): Promise<Result> {
  return insideLink(context, token, async (em, hash) => {
    const change = await em.findOne(EmailChange, { confirmHash: hash, revertedAt: null });
    if (!change || isOver(change, CONFIRM_MS) || !(await moveTo(em, change.userId, change.newEmail)))
      return new LinkExpired();
    em.assign(change, { confirmHash: null, confirmedAt: new Date() });
    await em.flush();
    // One that went to the old address is nobody's any more.
    await forgetPasswordLinks(em, change.userId);
    return record(em, 'identity.EmailChanged', change, change.oldEmail, change.newEmail);
  });
}

/**
 * Keeps the old address, or brings it back: somebody acted in the person's name. Every session ends, and so does what that somebody
 * may have prepared to come in again: later changes, links to set a password, accounts elsewhere. Where the new address was in force,
 * whoever reads its mail may have set the password: it is void, and a letter says how to set another.
 */
export function revertEmailChange(context: Context, token: string): Promise<Result> {
  return insideLink(context, token, async (em, hash) => {
    const change = await em.findOne(EmailChange, { revertHash: hash });
    if (!change || isOver(change, REVERT_MS) || !(await moveTo(em, change.userId, change.oldEmail)))
      return new LinkExpired();
    em.assign(change, { confirmHash: null, revertHash: null, revertedAt: new Date() });
    await em.flush();
    await shutOut(em, change);
    if (change.confirmedAt) {
      await em.nativeUpdate(User, { id: change.userId }, { passwordHash: null, passwordExpiresAt: null });
      await sendPasswordLink(context, em, change.userId, PasswordLinkPurpose.RESET, change.organizationId);
    }
    return record(em, 'identity.EmailChangeReverted', change, change.newEmail, change.oldEmail);
  });
}

/** Ends what somebody may hold or have prepared who acted in a person's name since the change was asked for. */
async function shutOut(em: EntityManager, { userId, requestedAt }: EmailChange): Promise<void> {
  await endEverySession(em, userId, EndReason.ACCOUNT_SECURED);
  await em.execute('select identity.void_email_changes(?::uuid, ?::timestamptz)', [userId, requestedAt]);
  await em.execute('delete from identity.identities where user_id = ? and linked_at >= ?', [userId, requestedAt]);
  await forgetPasswordLinks(em, userId);
  await forgetDevices(em, userId);
}

/** The link counts, whoever is signed in where it is opened. */
function insideLink(
  context: Context,
  token: string,
  work: (em: EntityManager, hash: string) => Promise<Result>,
): Promise<Result> {
  const hash = hashOfLink(token);
  return outside(context, async (session) => {
    const [found] = await session.read<{ organizationId: string | null }>({
      text: 'select identity.organization_of_email_change($1) as "organizationId"',
      values: [hash],
    });
    if (!found?.organizationId) return new LinkExpired();
    return session.inside(found.organizationId, (inside) => inside.write((em) => work(em, hash)));
  });
}

const isOver = ({ requestedAt }: EmailChange, good: number): boolean => Date.now() - requestedAt.getTime() > good;

/** False when the address belongs to somebody else by now. */
async function moveTo(em: EntityManager, userId: string, email: string): Promise<boolean> {
  const { affectedRows } = await em.execute<{ affectedRows: number }>(
    'update identity.users set email = ? where id = ? and not exists (select from identity.logins_of(?) where user_id <> ?)',
    [email, userId, email, userId],
    'run',
  );
  return affectedRows > 0;
}

async function record(
  em: EntityManager,
  action: `identity.${string}`,
  { userId }: EmailChange,
  before: string,
  after: string,
): Promise<EmailChanged> {
  const { name } = await em.findOneOrFail(User, { id: userId });
  const entry = { subject: { type: 'User', id: userId, name }, before: { email: before }, after: { email: after } };
  await audit(em, { action, actorId: userId, ...entry });
  return Object.assign(new EmailChanged(), { email: after });
}
