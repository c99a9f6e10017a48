import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keysFor, newestOf } from './keyring.ts';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a text for one place, as `<key id>.<base64url>`. `place` names that place, as `organization|table|column|row`: sealed
 * text that was copied elsewhere does not open there.
 */
export function seal(text: string, place: string): string {
  const key = newestOf('column');
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key.bytes, iv).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${key.id}.${sealed.toString('base64url')}`;
}

/** True when the text was sealed with a key that another has replaced since: seal it anew when there is an occasion. */
export function isSealedBefore(sealed: string): boolean {
  return !sealed.startsWith(`${newestOf('column').id}.`);
}

/** The text behind `seal`; throws when it was sealed with a secret that is not known, for another place, or was changed. */
export function unseal(sealed: string, place: string): string {
  const [keyId, body = ''] = sealed.split('.');
  const key = keysFor('column').find(({ id }) => id === keyId);
  if (!key) throw new Error(`Sealed with the key ${keyId}: AEMS_SECRET and AEMS_FORMER_SECRETS make no such key.`);
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv(ALGORITHM, key.bytes, bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  return decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}
