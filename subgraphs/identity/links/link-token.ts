import { createHash, randomBytes } from 'node:crypto';

/** The secret of a link in a letter: 32 random bytes. Only its hash is kept. */
export function newLinkToken(): string {
  return randomBytes(32).toString('base64url');
}

/** How a link is known: so much chance needs no slow hash. */
export function hashOfLink(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
