import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import type { Context } from '#kernel/graph/context';
import { newBackupCodes, replaceBackupCodes } from './backup-codes.ts';
import { MfaIsOff } from './mfa.errors.ts';
import { BackupCodes } from './mfa.types.ts';
import { SecondFactor } from './second-factor.entity.ts';

/** Gives the viewer new backup codes in place of all that he had. */
export async function regenerateBackupCodes(context: Context): Promise<BackupCodes | MfaIsOff | ConfirmationRequired> {
  const { userId } = context.viewer;
  if (needsConfirmation(context.viewer)) return new ConfirmationRequired();
  const codes = await newBackupCodes();
  return context.write(async (em) => {
    if (!(await em.findOne(SecondFactor, { userId, enabledAt: { $ne: null } }))) return new MfaIsOff();
    await replaceBackupCodes(em, userId, codes);
    await audit(em, { action: 'identity.BackupCodesRegenerated', subject: { type: 'User', id: userId } });
    return Object.assign(new BackupCodes(), { codes: codes.map(({ code }) => code) });
  });
}
