import { newId } from '#kernel/database/new-id';
import type { Context } from '#kernel/graph/context';
import { PasswordTooWeak, PasswordWrong } from '../passwords/password.errors.ts';
import { hashPassword, isPasswordOf } from '../passwords/password.ts';
import { inPasswordSlot } from '../passwords/password-slots.ts';
import { weaknessOf } from '../passwords/weakness-of.ts';
import { countAttempt, forgetAttempts } from '../sessions/attempts.ts';
import { TooManyAttempts } from '../sessions/session.errors.ts';
import type { Login } from '../users/logins-of.ts';

/** Who accepts, and the password that he has from now on, if that is a new one. */
export interface Proven {
  userId: string;
  passwordHash?: string;
}

interface Claim {
  email: string;
  name: string;
  password: string;
}

/**
 * Lets the holder of a link, who reads the mail of the address, show that he also is the person behind it: by his session, by his
 * password, or, when he has none yet, by choosing one. Wrong passwords count like those of signing in.
 */
export async function proveOneself(
  context: Context,
  login: Login | undefined,
  claim: Claim,
): Promise<Proven | PasswordTooWeak | PasswordWrong | TooManyAttempts> {
  if (login && login.userId === context.caller.viewer?.userId) return { userId: login.userId };
  if (login?.passwordHash) return provePassword(context, login, claim);
  const weakness = weaknessOf(claim.password, claim);
  if (weakness) return new PasswordTooWeak(weakness);
  const passwordHash = await inPasswordSlot(() => hashPassword(claim.password));
  return { userId: login?.userId ?? newId(), passwordHash };
}

async function provePassword(
  context: Context,
  { userId, passwordHash }: Login,
  { email, password }: Claim,
): Promise<Proven | PasswordWrong | TooManyAttempts> {
  const counted = await countAttempt(context, { email, address: context.caller.address ?? '' });
  if (counted.wait > 0) return new TooManyAttempts(counted.wait);
  if (!(await inPasswordSlot(() => isPasswordOf(passwordHash, password)))) return new PasswordWrong();
  await forgetAttempts(context.session, counted);
  return { userId };
}
