import { audit } from '#kernel/audit/audit';
import type { EntityManager } from '#kernel/database/entity-manager';
import type { Session } from '#kernel/database/session';
import type { Context } from '#kernel/graph/context';
import { enqueue } from '#kernel/jobs/enqueue';
import type { Job } from '#kernel/jobs/job';
import { post } from '#kernel/mail/post';
import { passwordLinkLetter } from '../letters/password-link.ts';
import { User } from '../users/user.entity.ts';
import { issuePasswordLink } from './issue-password-link.ts';
import { PasswordLinkPurpose } from './password.types.ts';

/** Whom to send a link for a password, and why. */
interface Recipient {
  userId: string;
  purpose: PasswordLinkPurpose;
}

/**
 * Lets a letter with a link for a password follow the transaction of `em`, to a member of its organization: with `FIRST` to
 * somebody who was just created, with `RESET` to somebody who cannot get in. Check `canSendMail` before.
 */
export async function sendPasswordLink(
  context: Context,
  em: EntityManager,
  userId: string,
  purpose: PasswordLinkPurpose,
  organizationId?: string,
): Promise<void> {
  await enqueue(context, em, sendPasswordLinkLetter, { userId, purpose }, organizationId);
}

/** Makes the link and posts it; trying again makes a new one. */
export const sendPasswordLinkLetter: Job<Recipient> = {
  name: 'identity.send-password-link',
  run: (recipient, { session }) => postPasswordLink(session, recipient),
};

/** Makes a link for a member of the session's organization and posts it to him. */
export async function postPasswordLink(session: Session, { userId, purpose }: Recipient): Promise<void> {
  const made = await session.write(async (em) => {
    const user = await em.findOne(User, { id: userId, deletedAt: null });
    if (!user) return undefined;
    const token = await issuePasswordLink(em, userId, purpose);
    const subject = { type: 'User', id: userId, name: user.name };
    await audit(em, { action: 'identity.PasswordLinkSent', subject, after: { purpose } });
    return { user, token };
  });
  if (made) await post(made.user.email, passwordLinkLetter(made.user, purpose, made.token));
}
