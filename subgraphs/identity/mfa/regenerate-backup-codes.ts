import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { Fault } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { countProof } from '../sessions/proof-attempts.ts';
import { newBackupCodes, replaceBackupCodes } from './backup-codes.ts';
import { MfaIsOff } from './mfa.errors.ts';
import { BackupCodes } from './mfa.types.ts';
import { SecondFactor } from './second-factor.entity.ts';

/**
 * Gives the viewer new backup codes in place of all that he had. Each time costs as much hashing as ten people who sign in, so it counts
 * like an attempt to show who one is: RATE_LIMITED after a few.
 */
export async function regenerateBackupCodes(context: Context): Promise<BackupCodes | MfaIsOff | ConfirmationRequired> {
  const { userId } = context.viewer;
  if (needsConfirmation(context.viewer)) return new ConfirmationRequired();
  const wait = await countProof(context.session, userId);
  if (wait > 0)
    throw new Fault('RATE_LIMITED', `Too many new codes. Try again in ${wait} seconds.`, { retryAfter: wait });
  const codes = await newBackupCodes();
  return context.write(async (em) => {
    if (!(await em.findOne(SecondFactor, { userId, enabledAt: { $ne: null } }))) return new MfaIsOff();
    await replaceBackupCodes(em, userId, codes);
    await audit(em, { action: 'identity.BackupCodesRegenerated', subject: { type: 'User', id: userId } });
    return Object.assign(new BackupCodes(), { codes: codes.map(({ code }) => code) });
  });
}
