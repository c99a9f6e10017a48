import type { EntityManager } from '#kernel/database/entity-manager';
import type { Context } from '#kernel/graph/context';
import { isStillPassword } from '../passwords/is-still-password.ts';
import { issuePasswordLink } from '../passwords/issue-password-link.ts';
import { hashPassword, isOutdated, isPasswordOf } from '../passwords/password.ts';
import { PasswordLinkPurpose } from '../passwords/password.types.ts';
import { inPasswordSlot } from '../passwords/password-slots.ts';
import { loginsOf } from '../users/logins-of.ts';
import { User } from '../users/user.entity.ts';
import { countAttempt, forgetAttempts, isOnKnownDevice } from './attempts.ts';
import { enter } from './enter.ts';
import { reportRefusal } from './report-refusal.ts';
import { SignInRefused, TooManyAttempts } from './session.errors.ts';
import { PasswordMustChange, type SignInInput } from './session.types.ts';
import { Proof } from './user-session.entity.ts';
import { waitsOf } from './waits.ts';

type Entered = Awaited<ReturnType<typeof enter>>;
type Result = Entered | PasswordMustChange | SignInRefused | TooManyAttempts;

/** How long a person who signed in with a temporary password has to choose one of his own. */
const TO_CHOOSE = '15 minutes';

/**
 * Signs a person in, in the organization that he used last. A wrong password, an unknown address and a person without membership
 * get the same answer after the same work. Throws RATE_LIMITED when too many are signing in.
 */
export async function signIn(context: Context, input: SignInInput): Promise<Result> {
  const toldBefore = waitsOf(context.database).standing(input);
  if (toldBefore > 0) return new TooManyAttempts(toldBefore);
  const isKnown = await isOnKnownDevice(context.session, input);
  await context.session.end();
  return inPasswordSlot(() => attempt(context, input), isKnown);
}

async function attempt(context: Context, input: SignInInput): Promise<Result> {
  const { session } = context;
  const counted = await countAttempt(context, input);
  if (counted.wait > 0) {
    waitsOf(context.database).note(input, counted.wait);
    if (counted.isNews) await reportRefusal(context, input.email, 'TOO_MANY_ATTEMPTS');
    return new TooManyAttempts(counted.wait);
  }
  const [login] = await loginsOf(session, input.email);
  await session.end();
  const isRight = await isPasswordOf(login?.passwordHash, input.password);
  const welcomed =
    isRight && login?.organizationId
      ? await session.inside(login.organizationId, (inside) =>
          inside.write((em) => welcome(em, login.userId, login.passwordHash, input)),
        )
      : new SignInRefused();
  if (welcomed instanceof SignInRefused) await reportRefusal(context, input.email, 'WRONG_CREDENTIALS');
  else await forgetAttempts(session, counted);
  return welcomed;
}

async function welcome(
  em: EntityManager,
  userId: string,
  passwordHash: string | null,
  input: SignInInput,
): Promise<Entered | PasswordMustChange | SignInRefused> {
  if (!(await isStillPassword(em, userId, passwordHash))) return new SignInRefused();
  const { passwordExpiresAt } = await em.findOneOrFail(User, { id: userId });
  if (passwordExpiresAt) return passwordExpiresAt > new Date() ? mustChange(em, userId) : new SignInRefused();
  if (passwordHash && isOutdated(passwordHash)) {
    await em.nativeUpdate(User, { id: userId }, { passwordHash: await hashPassword(input.password) });
  }
  return enter(em, userId, input, Proof.PASSWORD);
}

async function mustChange(em: EntityManager, userId: string): Promise<PasswordMustChange> {
  const token = await issuePasswordLink(em, userId, PasswordLinkPurpose.FIRST, TO_CHOOSE);
  return Object.assign(new PasswordMustChange(), { token });
}
