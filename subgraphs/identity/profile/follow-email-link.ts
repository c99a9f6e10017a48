import { audit } from '#kernel/audit/audit';
import type { EntityManager } from '#kernel/database/entity-manager';
import type { Context } from '#kernel/graph/context';
import { LinkExpired } from '../links/link-expired.ts';
import { hashOfLink } from '../links/link-token.ts';
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
    return record(em, 'identity.EmailChanged', change, change.oldEmail, change.newEmail);
  });
}

/** Keeps the old address, or brings it back, and ends every session: somebody acted in the person's name. */
export function revertEmailChange(context: Context, token: string): Promise<Result> {
  return insideLink(context, token, async (em, hash) => {
    const change = await em.findOne(EmailChange, { revertHash: hash });
    if (!change || isOver(change, REVERT_MS) || !(await moveTo(em, change.userId, change.oldEmail)))
      return new LinkExpired();
    em.assign(change, { confirmHash: null, revertHash: null, revertedAt: new Date() });
    await em.flush();
    await endEverySession(em, change.userId, EndReason.ACCOUNT_SECURED);
    return record(em, 'identity.EmailChangeReverted', change, change.newEmail, change.oldEmail);
  });
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
