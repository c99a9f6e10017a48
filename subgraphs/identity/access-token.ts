import jwt from 'jsonwebtoken';
import { type KeyPair, keyIdOf } from '#kernel/auth/keys';
import { newId } from '#kernel/database/new-id';

/** How long an access token is good for, in seconds. */
export const ACCESS_SECONDS = 15 * 60;

/** What an access token says about its bearer. */
export interface AccessClaims {
  userId: string;
  sessionId: string;
  organizationId: string;
  permissionVersion: number;
}

let signingKey: { privateKey: string; id: string } | undefined;

/** Gives identity the pair that it signs access tokens with; throws when the private half is missing. */
export function setSigningKeys({ privateKey }: KeyPair): void {
  if (!privateKey)
    throw new Error('Identity signs access tokens: it needs access.private.pem, not only the public half.');
  signingKey = { privateKey, id: keyIdOf(privateKey) };
}

/** An ES256 access token for 15 minutes; throws when `configureIdentity` was not called. */
export function signAccessToken({ userId, sessionId, organizationId, permissionVersion }: AccessClaims): string {
  if (!signingKey) throw new Error('Identity has no key to sign with: call configureIdentity at the start.');
  return jwt.sign({ sid: sessionId, org: organizationId, pv: permissionVersion }, signingKey.privateKey, {
    algorithm: 'ES256',
    header: { alg: 'ES256', typ: 'at+jwt' },
    keyid: signingKey.id,
    subject: userId,
    issuer: 'a-ems',
    audience: 'a-ems',
    jwtid: newId(),
    expiresIn: ACCESS_SECONDS,
  });
}
