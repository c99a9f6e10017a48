import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { Fault, invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { enqueue } from '#kernel/jobs/enqueue';
import type { Job } from '#kernel/jobs/job';
import { canSendMail, post } from '#kernel/mail/post';
import { confirmEmailLetter, emailTakenLetter, revertEmailLetter } from '../letters/email-change.ts';
import { countLetterBy, countLetterTo } from '../links/count-letter.ts';
import { hashOfLink, newLinkToken } from '../links/link-token.ts';
import { isEmail } from '../users/is-email.ts';
import { loginsOf } from '../users/logins-of.ts';
import { normalizeEmail } from '../users/normalize-email.ts';
import { User } from '../users/user.entity.ts';
import { EmailChange } from './email-change.entity.ts';
import { type ChangeEmailInput, EmailChangeStarted, MailUnavailable } from './profile.types.ts';

type Result = EmailChangeStarted | ConfirmationRequired | MailUnavailable;

/**
 * Begins the viewer's change to another e-mail address. The new address gets a link that makes it so, the old one a link that
 * undoes it; whether the new one is free is said to its owner alone.
 */
export async function changeEmail(context: Context, input: ChangeEmailInput): Promise<Result> {
  const email = normalizeEmail(input.email);
  if (!isEmail(email)) throw invalid([{ path: ['input', 'email'], message: 'This is no e-mail address.' }]);
  if (!canSendMail()) return new MailUnavailable();
  if (needsConfirmation(context.viewer)) return new ConfirmationRequired();
  await countLetters(context, email);
  return context.write(async (em) => {
    const user = await em.findOneOrFail(User, { id: context.viewer.userId });
    // An earlier change that still waits is overtaken by this one; the way back to the old address stays.
    await em.nativeUpdate(EmailChange, { userId: user.id, confirmedAt: null }, { confirmHash: null });
    const change = em.create(EmailChange, { userId: user.id, oldEmail: user.email, newEmail: email });
    await em.flush();
    await enqueue(context, em, sendEmailChangeLetters, { changeId: change.id });
    const subject = { type: 'User', id: user.id, name: user.name };
    await audit(em, {
      action: 'identity.EmailChangeRequested',
      subject,
      before: { email: user.email },
      after: { email },
    });
    return Object.assign(new EmailChangeStarted(), { email });
  });
}

/** Throws RATE_LIMITED where letters to this address, or of this person, are too many: nobody's mailbox is filled from here. */
async function countLetters(context: Context, email: string): Promise<void> {
  const { userId } = context.viewer;
  const wait = await context.write(
    async (em) => (await countLetterBy(em, userId)) || countLetterTo(em, email, 'changes-to'),
  );
  if (wait > 0)
    throw new Fault('RATE_LIMITED', `Too many letters. Try again in ${wait} seconds.`, { retryAfter: wait });
}

/** Writes to both addresses. The links are made here, so that no queue ever holds one; trying again makes new ones. */
export const sendEmailChangeLetters: Job<{ changeId: string }> = {
  name: 'identity.send-email-change-letters',
  async run({ changeId }, { session }) {
    const [confirm, revert] = [newLinkToken(), newLinkToken()];
    const { change, user } = await session.write(async (em) => {
      const change = await em.findOneOrFail(EmailChange, { id: changeId });
      em.assign(change, { confirmHash: hashOfLink(confirm), revertHash: hashOfLink(revert) });
      return { change, user: await em.findOneOrFail(User, { id: change.userId }) };
    });
    const isTaken = (await loginsOf(session, change.newEmail)).length > 0;
    await post(change.oldEmail, revertEmailLetter(user.locale, user.name, change.newEmail, revert));
    const letter = isTaken ? emailTakenLetter(user.locale) : confirmEmailLetter(user.locale, user.name, confirm);
    await post(change.newEmail, letter);
  },
};
