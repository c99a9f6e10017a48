import { newId } from '#kernel/database/new-id';
import type { Session } from '#kernel/database/session';
import { Fault, type FieldFault, invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { canSendMail } from '#kernel/mail/post';
import { countLetter } from '../links/count-letter.ts';
import { PasswordTooWeak } from '../passwords/password.errors.ts';
import { hashPassword } from '../passwords/password.ts';
import { inPasswordSlot } from '../passwords/password-slots.ts';
import { weaknessOf } from '../passwords/weakness-of.ts';
import { TooManyAttempts } from '../sessions/session.errors.ts';
import { isEmail } from '../users/is-email.ts';
import { normalizeEmail } from '../users/normalize-email.ts';
import { foundWithOwner, type NewSignUp } from './found-with-owner.ts';
import { EmailTaken } from './sign-up.errors.ts';
import { type SignedUp, type SignUpInput, SignUpStarted } from './sign-up.types.ts';
import { startSignUp } from './start-sign-up.ts';

type Result = SignUpStarted | SignedUp | EmailTaken | PasswordTooWeak | TooManyAttempts;

/**
 * Makes a person and the organization that he owns: once he has opened the link in the letter or, where no mail can be sent, at
 * once. With mail neither answer nor time tell whether the address is known. Nothing comes of a refusal.
 */
export async function signUp(context: Context, input: SignUpInput): Promise<Result> {
  if (context.caller.viewer) throw new Fault('CONFLICT', 'Sign out before you sign up.');
  check(input);
  const email = normalizeEmail(input.email);
  const weakness = weaknessOf(input.password, { email, name: input.name });
  if (weakness) return new PasswordTooWeak(weakness);
  const { networkWait, isLetterDue } = await countLetter(context.session, context.caller.address, email);
  if (networkWait > 0) return new TooManyAttempts(networkWait);

  const wanted = await signUpOf(input, email);
  if (!canSendMail()) return found(context.session, wanted);
  if (isLetterDue) await startSignUp(context, wanted);
  return Object.assign(new SignUpStarted(), { email });
}

async function signUpOf(input: SignUpInput, email: string): Promise<NewSignUp> {
  const { password, name, organizationName, currency, timeZone, locale } = input;
  return {
    organizationId: newId(),
    email,
    name: name.trim(),
    locale,
    passwordHash: await inPasswordSlot(() => hashPassword(password)),
    organizationName: organizationName.trim(),
    currency,
    timeZone,
  };
}

/** Makes both at once; the answer tells whether the address is taken, because there is no letter to tell it by. */
async function found(session: Session, signUp: NewSignUp): Promise<SignedUp | EmailTaken> {
  const signedUp = await session.inside(signUp.organizationId, (inside) =>
    inside.write((em) => foundWithOwner(em, signUp)),
  );
  return signedUp ?? new EmailTaken();
}

function check({ email, password, name, organizationName }: SignUpInput): void {
  const faults: (FieldFault | false)[] = [
    !isEmail(email.trim()) && {
      path: ['input', 'email'],
      message: 'This is no e-mail address.',
    },
    password.length > 1_000 && { path: ['input', 'password'], message: 'A password has at most 1,000 characters.' },
    isNoName(name) && { path: ['input', 'name'], message: 'Give your name, in at most 200 characters.' },
    isNoName(organizationName) && {
      path: ['input', 'organizationName'],
      message: 'Give the name of the organization, in at most 200 characters.',
    },
  ];
  const found = faults.filter((fault) => fault !== false);
  if (found.length > 0) throw invalid(found);
}

const isNoName = (name: string): boolean => name.trim() === '' || name.trim().length > 200;
