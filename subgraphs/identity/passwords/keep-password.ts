import { audit } from '#kernel/audit/audit';
import type { EntityManager } from '#kernel/database/entity-manager';
import type { Context } from '#kernel/graph/context';
import { enqueue } from '#kernel/jobs/enqueue';
import { canSendMail } from '#kernel/mail/post';
import { endEverySession } from '../sessions/end-every-session.ts';
import { EndReason } from '../sessions/user-session.entity.ts';
import { User } from '../users/user.entity.ts';
import { forgetPasswordLinks } from './issue-password-link.ts';
import { sendPasswordChanged } from './send-password-changed.ts';

/** A password that a person has chosen. */
export interface ChosenPassword {
  userId: string;
  passwordHash: string;
  /** What the audit calls it. */
  action: 'identity.PasswordSet' | 'identity.PasswordChanged';
  /** The session to go on; all others end. */
  keptSessionId?: string;
}

/**
 * Makes it the person's password, everywhere: his sessions end, his links are void, and a letter tells him of it. Returns how many
 * sessions ended. Runs in the transaction of an organization that he is a member of.
 */
export async function keepPassword(context: Context, em: EntityManager, chosen: ChosenPassword): Promise<number> {
  const { userId, passwordHash, action, keptSessionId } = chosen;
  await em.nativeUpdate(User, { id: userId }, { passwordHash, passwordExpiresAt: null });
  await forgetPasswordLinks(em, userId);
  const endedSessions = await endEverySession(em, userId, EndReason.ACCOUNT_SECURED, keptSessionId);
  const { name, organizationId } = await whereabouts(em, userId);
  if (canSendMail()) await enqueue(context, em, sendPasswordChanged, { userId }, organizationId);
  await audit(em, {
    action,
    subject: { type: 'User', id: userId, name },
    after: { endedSessions },
    actorId: userId,
  });
  return endedSessions;
}

async function whereabouts(em: EntityManager, userId: string): Promise<{ name: string; organizationId: string }> {
  const [found] = await em.execute<{ name: string; organizationId: string }[]>(
    `select name, kernel.current_organization_id() as "organizationId" from identity.users where id = ?`,
    [userId],
  );
  if (!found) throw new Error('This person is a member of no organization here.');
  return found;
}
