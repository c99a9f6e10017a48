import { audit } from '#kernel/audit/audit';
import type { EntityManager } from '#kernel/database/entity-manager';
import type { Context } from '#kernel/graph/context';
import { confirmSession } from '../sessions/confirm-session.ts';
import { endEverySession } from '../sessions/end-every-session.ts';
import { countProof, forgetProofs } from '../sessions/proof-attempts.ts';
import { TooManyAttempts } from '../sessions/session.errors.ts';
import { tellByMail } from '../sessions/tell-by-mail.ts';
import { EndReason, Proof } from '../sessions/user-session.entity.ts';
import { type NewBackupCode, newBackupCodes, replaceBackupCodes } from './backup-codes.ts';
import { CodeRefused } from './mfa.errors.ts';
import { MfaEnabled } from './mfa.types.ts';
import { unsealSecret } from './sealed-secret.ts';
import { acceptedStep } from './totp.ts';

const PROPOSED = `select proposed_secret as sealed from identity.second_factors
  where user_id = $1 and proposed_at > now() - interval '30 minutes'`;

/** Whoever began anew meanwhile has proposed another secret. */
const ENABLE = `update identity.second_factors
  set secret = proposed_secret, enabled_at = now(), last_step = ?, proposed_secret = null, proposed_at = null
  where user_id = ? and proposed_secret = ?`;

/** Makes the proposed secret count, once a code shows that the app knows it. Sessions that never showed one end. */
export async function confirmMfa(
  context: Context,
  { code }: { code: string },
): Promise<MfaEnabled | CodeRefused | TooManyAttempts> {
  const { userId } = context.viewer;
  const wait = await countProof(context.session, userId);
  if (wait > 0) return new TooManyAttempts(wait);
  const [proposed] = await context.read<{ sealed: string }>({ text: PROPOSED, values: [userId] });
  const step = proposed && acceptedStep(unsealSecret(proposed.sealed, userId), code.replaceAll(/\s/g, ''));
  if (!proposed || step === undefined) return context.write((em) => refuse(em, userId));
  const codes = await newBackupCodes();
  return context.write(async (em) => {
    const { affectedRows } = await em.execute<{ affectedRows: number }>(ENABLE, [step, userId, proposed.sealed], 'run');
    return affectedRows ? enabled(context, em, codes) : refuse(em, userId);
  });
}

async function refuse(em: EntityManager, userId: string): Promise<CodeRefused> {
  await audit(em, { action: 'identity.MfaEnabled', outcome: 'REFUSED', subject: { type: 'User', id: userId } });
  return new CodeRefused();
}

async function enabled(context: Context, em: EntityManager, codes: NewBackupCode[]): Promise<MfaEnabled> {
  const { userId, sessionId } = context.viewer;
  await replaceBackupCodes(em, userId, codes);
  await confirmSession(em, sessionId, Proof.TOTP);
  await endEverySession(em, userId, EndReason.ACCOUNT_SECURED, sessionId);
  await forgetProofs(em, userId);
  await tellByMail(context, em, userId, 'MFA_ENABLED');
  await audit(em, { action: 'identity.MfaEnabled', subject: { type: 'User', id: userId } });
  return Object.assign(new MfaEnabled(), { backupCodes: codes.map(({ code }) => code) });
}
