import { COMMON_WORDS } from './common-words.ts';

const SHORTEST = 12;

/** Whose password it is: nobody may use what others know of him. */
export interface PasswordOwner {
  email: string;
  name: string;
}

/** Why a password is too weak, for its owner to read; undefined when it is good enough. */
export function weaknessOf(password: string, owner: PasswordOwner): string | undefined {
  if ([...password].length < SHORTEST)
    return `Use at least ${SHORTEST} characters: a few words together are easy to remember.`;
  const plain = password.toLowerCase();
  if (knownOf(owner).some((known) => plain.includes(known) && plain.length - known.length < SHORTEST / 2)) {
    return 'Do not build the password from your name or e-mail address.';
  }
  if (isCommon(plain)) return 'This is among the first passwords that anyone would try. Use a few unrelated words.';
  return undefined;
}

function knownOf({ email, name }: PasswordOwner): string[] {
  const [mailbox = ''] = email.toLowerCase().split('@');
  const plainName = name.toLowerCase();
  const known = [email.toLowerCase(), mailbox, plainName, plainName.replaceAll(/\s/g, ''), ...plainName.split(/\s+/)];
  return known.filter((text) => text.length >= 4);
}

/** A common word with digits and signs around it, one thing repeated, or no letter at all. */
function isCommon(plain: string): boolean {
  const word = plain.replaceAll(/[^\p{L}]/gu, '');
  const unit = /^(.+?)\1*$/u.exec(word)?.[1] ?? '';
  return COMMON_WORDS.has(word) || COMMON_WORDS.has(unit) || new Set(plain).size < 5 || unit.length < 3;
}
