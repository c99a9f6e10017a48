import { audit } from '#kernel/audit/audit';
import { CONFIRMED_MS } from '#kernel/auth/step-up';
import type { Context } from '#kernel/graph/context';
import { reportBackupCode } from '../mfa/report-backup-code.ts';
import { type SecondProof, secondProofOf, spendProof } from '../mfa/second-proof.ts';
import { isPasswordOf } from '../passwords/password.ts';
import { inPasswordSlot } from '../passwords/password-slots.ts';
import { confirmSession } from './confirm-session.ts';
import { ConfirmationRefused, type ConfirmIdentityInput, IdentityConfirmed } from './confirmation.types.ts';
import { countProof, forgetProofs } from './proof-attempts.ts';
import { TooManyAttempts } from './session.errors.ts';
import { Proof } from './user-session.entity.ts';

/** What the person can show. */
interface Known {
  passwordHash: string | null;
  hasSecondFactor: boolean;
}

type GivenProof = SecondProof | { proof: Proof.PASSWORD };

const KNOWN = `select u.password_hash as "passwordHash", f.enabled_at is not null as "hasSecondFactor"
  from identity.users u left join identity.second_factors f on f.user_id = u.id where u.id = $1`;

/**
 * Opens what is dangerous to the viewer's session for five minutes. A person with a second factor shows that: somebody who found the
 * session open may also have found out the password.
 */
export async function confirmIdentity(
  context: Context,
  input: ConfirmIdentityInput,
): Promise<IdentityConfirmed | ConfirmationRefused | TooManyAttempts> {
  const { userId, sessionId, organizationId } = context.viewer;
  const wait = await countProof(context.session, userId);
  if (wait > 0) return new TooManyAttempts(wait);
  const [known] = await context.read<Known>({ text: KNOWN, values: [userId] });
  const proof = known && (await proofOf(context, known, input));
  return context.write(async (em) => {
    const subject = { type: 'User', id: userId };
    const isSpent = proof && (proof.proof === Proof.PASSWORD || (await spendProof(em, userId, proof)));
    if (!isSpent) {
      await audit(em, { action: 'identity.ConfirmationRefused', outcome: 'REFUSED', subject });
      return new ConfirmationRefused(refusalOf(known));
    }
    await confirmSession(em, sessionId, proof.proof);
    await forgetProofs(em, userId);
    if (proof.proof === Proof.BACKUP_CODE) await reportBackupCode(context, em, userId, organizationId);
    await audit(em, { action: 'identity.IdentityConfirmed', subject, after: { proof: proof.proof } });
    return Object.assign(new IdentityConfirmed(), { until: new Date(Date.now() + CONFIRMED_MS) });
  });
}

async function proofOf(context: Context, known: Known, input: ConfirmIdentityInput): Promise<GivenProof | undefined> {
  const { password, code } = input;
  if (known.hasSecondFactor) return code ? secondProofOf(context.session, context.viewer.userId, code) : undefined;
  if (!password) return undefined;
  await context.session.end();
  const isRight = await inPasswordSlot(() => isPasswordOf(known.passwordHash, password));
  return isRight ? { proof: Proof.PASSWORD } : undefined;
}

function refusalOf(known: Known | undefined): string {
  if (known?.hasSecondFactor) return 'Enter the newest code of your authenticator app, or a backup code.';
  if (known?.passwordHash) return 'This is not your password.';
  return 'You have neither password nor second factor: confirm with the provider that you sign in with, or sign out and in again.';
}
