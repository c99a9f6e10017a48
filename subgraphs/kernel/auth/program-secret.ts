import { createHash, randomInt } from 'node:crypto';

/** `live` is a person's API key, which is shown with every request; `client` is the secret that an API client shows for a token. */
export type SecretKind = 'live' | 'client';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 62^43 is more than 2^256. */
const LENGTH = 43;
const CHECKSUM = 6;

/**
 * A new secret for a program, such as `aems_live_…`: 256 bits of chance behind a name that scanners of source code recognise, and a
 * checksum that tells a slip of the hand from a wrong secret.
 */
export function newProgramSecret(kind: SecretKind): string {
  const chance = Array.from({ length: LENGTH }, () => DIGITS[randomInt(DIGITS.length)]).join('');
  const body = `aems_${kind}_${chance}`;
  return body + checksumOf(body);
}

/** True for what `newProgramSecret` could have made; says nothing of whether anybody has it. */
export function isProgramSecret(kind: SecretKind, text: string): boolean {
  const body = text.slice(0, -CHECKSUM);
  const isWellFormed = new RegExp(`^aems_${kind}_[0-9A-Za-z]{${LENGTH + CHECKSUM}}$`).test(text);
  return isWellFormed && text.slice(-CHECKSUM) === checksumOf(body);
}

/** How a secret is kept and looked for: so much chance needs no slow hash. */
export function hashOfSecret(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function checksumOf(text: string): string {
  let rest = createHash('sha256').update(text).digest().readUInt32BE();
  let checksum = '';
  for (let digit = 0; digit < CHECKSUM; digit += 1) {
    checksum = DIGITS.charAt(rest % DIGITS.length) + checksum;
    rest = Math.floor(rest / DIGITS.length);
  }
  return checksum;
}
