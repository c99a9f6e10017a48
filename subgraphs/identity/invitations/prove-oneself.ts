import { newId } from '#kernel/database/new-id';
import type { Context } from '#kernel/graph/context';
import { PasswordTooWeak, PasswordWrong } from '../passwords/password.errors.ts';
import { hashPassword, isPasswordOf } from '../passwords/password.ts';
import { inPasswordSlot } from '../passwords/password-slots.ts';
import { weaknessOf } from '../passwords/weakness-of.ts';
import { countAttempt, forgetAttempts } from '../sessions/attempts.ts';
import { TooManyAttempts } from '../sessions/session.errors.ts';
import type { Login } from '../users/logins-of.ts';

/** Who accepts; with a password where he is new and has chosen one. */
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
 * Lets the holder of a link show that he is the person behind the address: by his session or by his password; somebody new chooses
 * one. Holding the link is never enough for an account that exists. Wrong passwords count like those of signing in.
 */
export async function proveOneself(
  context: Context,
  login: Login | undefined,
  claim: Claim,
): Promise<Proven | PasswordTooWeak | PasswordWrong | TooManyAttempts> {
  if (login) return isSignedIn(context, login) ? { userId: login.userId } : provePassword(context, login, claim);
  const weakness = weaknessOf(claim.password, claim);
  if (weakness) return new PasswordTooWeak(weakness);
  return { userId: newId(), passwordHash: await inPasswordSlot(() => hashPassword(claim.password)) };
}

/** Whether the viewer is this person himself, and no program of his. */
export function isSignedIn({ caller: { viewer } }: Context, { userId }: Pick<Login, 'userId'>): boolean {
  return viewer !== undefined && viewer.userId === userId && viewer.clientId === undefined;
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
