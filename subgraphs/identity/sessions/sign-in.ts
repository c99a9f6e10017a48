import type { EntityManager } from '#kernel/database/entity-manager';
import type { Session } from '#kernel/database/session';
import type { Context } from '#kernel/graph/context';
import { hashPassword, isOutdated, isPasswordOf } from '../passwords/password.ts';
import { inPasswordSlot } from '../passwords/password-slots.ts';
import { type Login, loginsOf } from '../users/logins-of.ts';
import { User } from '../users/user.entity.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';
import { enter } from './enter.ts';
import { SignInRefused, TooManyAttempts } from './session.errors.ts';
import type { SignInInput, Tokens } from './session.types.ts';
import { Proof } from './user-session.entity.ts';

type Result = Tokens | SignInRefused | TooManyAttempts;

/**
 * Opens a session in the organization that the person used last. A wrong password, an unknown address and a person without
 * membership get the same answer after the same work. Throws RATE_LIMITED when too many are signing in.
 */
export function signIn({ session }: Context, input: SignInInput): Promise<Result> {
  return inPasswordSlot(() => attempt(session, input));
}

async function attempt(session: Session, input: SignInInput): Promise<Result> {
  const wait = await countAttempt(session, input);
  if (wait > 0) return new TooManyAttempts(wait);
  const [login] = await loginsOf(session, input.email);
  const isRight = await isPasswordOf(login?.passwordHash, input.password);
  if (!isRight || !login?.organizationId) return new SignInRefused();
  return session.inside(login.organizationId, (inside) => inside.write((em) => welcome(em, login, input)));
}

async function welcome(em: EntityManager, { userId, passwordHash }: Login, input: SignInInput): Promise<Result> {
  await forgetAttempts(em, input.email);
  if (passwordHash && isOutdated(passwordHash)) {
    await em.nativeUpdate(User, { id: userId }, { passwordHash: await hashPassword(input.password) });
  }
  return enter(em, userId, input, Proof.PASSWORD);
}
