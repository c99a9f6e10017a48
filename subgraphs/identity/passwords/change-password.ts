import { audit } from '#kernel/audit/audit';
import { Fault } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { countProof, forgetProofs } from '../sessions/proof-attempts.ts';
import { TooManyAttempts } from '../sessions/session.errors.ts';
import { isStillPassword } from './is-still-password.ts';
import { keepPassword } from './keep-password.ts';
import { PasswordTooWeak, PasswordWrong } from './password.errors.ts';
import { hashPassword, isPasswordOf } from './password.ts';
import { type ChangePasswordInput, PasswordChanged } from './password.types.ts';
import { inPasswordSlot } from './password-slots.ts';
import { weaknessOfNew } from './weakness-of-new.ts';

type Result = PasswordChanged | PasswordWrong | PasswordTooWeak | TooManyAttempts;

/** Whose password it is. */
interface Owner {
  email: string;
  name: string;
  passwordHash: string | null;
}

/**
 * Changes the viewer's password. This session goes on, his others end in every organization, and a letter tells him of it. Wrong
 * present passwords are counted, because whoever took over a session may only guess at them.
 */
export async function changePassword(context: Context, input: ChangePasswordInput): Promise<Result> {
  const { userId, sessionId, clientId } = context.viewer;
  if (clientId) throw new Fault('FORBIDDEN', 'A program cannot change the password of a person.');
  const wait = await countProof(context.session, userId);
  if (wait > 0) return new TooManyAttempts(wait);
  const owner = await ownerOf(context, userId);
  await context.session.end();
  if (!(await inPasswordSlot(() => isPasswordOf(owner.passwordHash, input.currentPassword)))) {
    return refuse(context, userId, owner.name);
  }
  const weakness = await inPasswordSlot(() => weaknessOfNew(input.newPassword, owner));
  if (weakness) return new PasswordTooWeak(weakness);
  const passwordHash = await inPasswordSlot(() => hashPassword(input.newPassword));
  const action = 'identity.PasswordChanged';
  return context.write(async (em) => {
    if (!(await isStillPassword(em, userId, owner.passwordHash))) return new PasswordWrong();
    await forgetProofs(em, userId);
    const endedSessions = await keepPassword(context, em, { userId, passwordHash, action, keptSessionId: sessionId });
    return Object.assign(new PasswordChanged(), { endedSessions });
  });
}

async function ownerOf(context: Context, userId: string): Promise<Owner> {
  const [owner] = await context.read<Owner>({
    text: 'select email, name, password_hash as "passwordHash" from identity.users where id = $1 and deleted_at is null',
    values: [userId],
  });
  if (!owner) throw new Fault('UNAUTHENTICATED', 'Sign in again.');
  return owner;
}

async function refuse(context: Context, userId: string, name: string): Promise<PasswordWrong> {
  const subject = { type: 'User', id: userId, name };
  await context.write((em) => audit(em, { action: 'identity.PasswordChangeRefused', outcome: 'REFUSED', subject }));
  return new PasswordWrong();
}
