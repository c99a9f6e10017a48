import { isCommonWord } from './common-words.ts';

const SHORTEST = 12;
const LONGEST = 1_000;

/** Whose password it is: nobody may use what others know of him. */
export interface PasswordOwner {
  email: string;
  name: string;
}

/** Why a password is too weak, for its owner to read; undefined when it is good enough. */
export function weaknessOf(password: string, owner: PasswordOwner): string | undefined {
  if (password.length > LONGEST) return `Use at most ${LONGEST.toLocaleString('en-US')} characters.`;
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
  const [mailbox = '', domain = ''] = email.toLowerCase().split('@');
  const plainName = name.toLowerCase();
  const [host = ''] = domain.split('.');
  const known = [email.toLowerCase(), mailbox, host, plainName, plainName.replaceAll(/\s/g, '')];
  return [...known, ...plainName.split(/\s+/), ...mailbox.split(/[._+-]/)].filter((text) => text.length >= 4);
}

/** A common word with digits and signs in and around it, one thing repeated, or hardly a letter at all. */
function isCommon(plain: string): boolean {
  if (isCommonWord(plain) || new Set(plain).size < 5) return true;
  const units = spellingsOf(plain).map((word) => /^(.+?)\1*$/u.exec(word)?.[1] ?? '');
  return units.some((unit) => unit.length < 3 || isCommonWord(unit)) || spellingsOf(plain).some(isCommonWord);
}

/** The letters of a password: as they stand, and with the signs read as the letters that they are taken for. */
function spellingsOf(plain: string): string[] {
  const core = plain.replace(/[^\p{L}]+$/u, '');
  const alike = core.replaceAll(/[@4301!5$7]/g, (sign) => ALIKE[sign] ?? sign);
  return [plain, alike, alike.replaceAll('l', 'i')].map((text) => text.replaceAll(/[^\p{L}]/gu, ''));
}

const ALIKE: Record<string, string> = { '@': 'a', 4: 'a', 3: 'e', 0: 'o', 1: 'l', '!': 'i', 5: 's', $: 's', 7: 't' };
