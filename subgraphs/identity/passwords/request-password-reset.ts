import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { enqueue } from '#kernel/jobs/enqueue';
import type { Job } from '#kernel/jobs/job';
import { canSendMail } from '#kernel/mail/post';
import { countLetter } from '../links/count-letter.ts';
import { MailUnavailable } from '../profile/profile.types.ts';
import { outside } from '../sessions/outside.ts';
import { TooManyAttempts } from '../sessions/session.errors.ts';
import { isEmail } from '../users/is-email.ts';
import { loginsOf } from '../users/logins-of.ts';
import { normalizeEmail } from '../users/normalize-email.ts';
import { PasswordLinkPurpose, PasswordResetRequested, type RequestPasswordResetInput } from './password.types.ts';
import { postPasswordLink } from './send-password-link.ts';

type Result = PasswordResetRequested | TooManyAttempts | MailUnavailable;

/**
 * Lets a letter with a link follow, if the address is known. Whether it is, is looked up later and elsewhere: neither the answer nor
 * its time depends on it. An address that got letters a moment ago gets none now, and nobody is told.
 */
export async function requestPasswordReset(context: Context, input: RequestPasswordResetInput): Promise<Result> {
  const email = normalizeEmail(input.email);
  if (!isEmail(email)) throw invalid([{ path: ['input', 'email'], message: 'This is no e-mail address.' }]);
  if (!canSendMail()) return new MailUnavailable();
  const { networkWait, isLetterDue } = await outside(context, (session) =>
    countLetter(session, context.caller.address, email),
  );
  if (networkWait > 0) return new TooManyAttempts(networkWait);
  if (isLetterDue) await context.write((em) => enqueue(context, em, sendPasswordReset, { email }));
  return Object.assign(new PasswordResetRequested(), { email });
}

/** Looks the person up and writes to him; nothing happens for an address that is unknown. */
export const sendPasswordReset: Job<{ email: string }> = {
  name: 'identity.send-password-reset',
  async run({ email }, { session }) {
    const [login] = await loginsOf(session, email);
    if (!login?.organizationId) return;
    const recipient = { userId: login.userId, purpose: PasswordLinkPurpose.RESET };
    await session.inside(login.organizationId, (inside) => postPasswordLink(inside, recipient));
  },
};
