import { newId } from '#kernel/database/new-id';
import { Fault, type FieldFault, invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { hashPassword } from '../passwords/password.ts';
import { inPasswordSlot } from '../passwords/password-slots.ts';
import { weaknessOf } from '../passwords/weakness-of.ts';
import { normalizeEmail } from '../users/normalize-email.ts';
import { addOwner, addUser } from './add-owner.ts';
import { EmailTaken, PasswordTooWeak } from './sign-up.errors.ts';
import { SignedUp, type SignUpInput } from './sign-up.types.ts';

/** Makes a person and the organization that he owns; neither exists when the answer is a refusal. */
export async function signUp(context: Context, input: SignUpInput): Promise<SignedUp | EmailTaken | PasswordTooWeak> {
  if (context.caller.viewer) throw new Fault('FORBIDDEN', 'Sign out before you sign up.');
  check(input);
  const { password, organizationName, currency, timeZone, locale } = input;
  const person = { email: normalizeEmail(input.email), name: input.name.trim(), locale };
  const weakness = weaknessOf(password, person);
  if (weakness) return new PasswordTooWeak(weakness);

  const passwordHash = await inPasswordSlot(() => hashPassword(password));
  const [userId, organizationId] = [newId(), newId()];
  const name = organizationName.trim();
  const founded = { organizationId, name, currency, timeZone, locale, fiscalYearStart: 1, isDemo: false };
  const isNew = await context.session.inside(organizationId, (session) =>
    session.write(async (em) => {
      const isFree = await addUser(em, { id: userId, ...person, passwordHash });
      if (isFree) await addOwner(em, userId, founded);
      return isFree;
    }),
  );
  return isNew ? Object.assign(new SignedUp(), { email: person.email, organizationId }) : new EmailTaken();
}

function check({ email, password, name, organizationName }: SignUpInput): void {
  const faults: (FieldFault | false)[] = [
    !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) && {
      path: ['input', 'email'],
      message: 'This is no e-mail address.',
    },
    email.length > 320 && { path: ['input', 'email'], message: 'An e-mail address has at most 320 characters.' },
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
