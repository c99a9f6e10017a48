import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import type { Context } from '#kernel/graph/context';
import { endEverySession } from '../sessions/end-every-session.ts';
import { tellByMail } from '../sessions/tell-by-mail.ts';
import { EndReason } from '../sessions/user-session.entity.ts';
import { MfaIsOff, MfaIsRequired } from './mfa.errors.ts';
import { MfaDisabled } from './mfa.types.ts';
import { mfaStateOf } from './mfa-state.ts';
import { SecondFactor } from './second-factor.entity.ts';

type Result = MfaDisabled | MfaIsOff | MfaIsRequired | ConfirmationRequired;

/** Takes the viewer's second factor away, unless it is required of him; his other sessions end. */
export async function disableMfa(context: Context): Promise<Result> {
  const { userId, sessionId } = context.viewer;
  if (needsConfirmation(context.viewer)) return new ConfirmationRequired();
  const { isEnabled, isRequired } = await mfaStateOf(context.session, userId);
  if (!isEnabled) return new MfaIsOff();
  if (isRequired) return new MfaIsRequired();
  await context.write(async (em) => {
    await em.nativeDelete(SecondFactor, { userId });
    await endEverySession(em, userId, EndReason.ACCOUNT_SECURED, sessionId);
    await tellByMail(context, em, userId, 'MFA_DISABLED');
    await audit(em, { action: 'identity.MfaDisabled', subject: { type: 'User', id: userId } });
  });
  return Object.assign(new MfaDisabled(), { mfa: await mfaStateOf(context.session, userId) });
}
