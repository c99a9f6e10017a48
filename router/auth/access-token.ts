import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import { keyIdOf } from '#kernel/auth/keys';
import { Fault } from '#kernel/errors/fault';

/** What an access token says: who, in which session and organization, and how fresh the rights were when it was made. */
export interface AccessClaims {
  userId: string;
  sessionId: string;
  organizationId: string;
  permissionVersion: number;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

const verified = new LRUCache<string, AccessClaims>({ max: 5_000 });
const TOKEN_TYPE = 'at+jwt';

/** The claims of a valid access token; throws UNAUTHENTICATED for any other, whatever is wrong with it. */
export function verifyAccessToken(token: string, publicKey: string): AccessClaims {
  const known = verified.get(publicKey + token);
  if (known && known.expiresAt > Date.now()) return known;
  try {
    const { header, payload } = jwt.verify(token, publicKey, {
      algorithms: ['ES256'],
      issuer: 'a-ems',
      audience: 'a-ems',
      complete: true,
    });
    if (header.typ !== TOKEN_TYPE || header.kid !== keyIdOf(publicKey) || typeof payload === 'string') {
      throw new Error('Not an access token of ours.');
    }
    const claims = claimsOf(payload);
    verified.set(publicKey + token, claims);
    return claims;
  } catch {
    throw new Fault('UNAUTHENTICATED', 'The session has ended. Sign in again.');
  }
}

function claimsOf({ sub, sid, org, jti, pv, iat, exp }: jwt.JwtPayload): AccessClaims {
  const isComplete =
    [sub, sid, org, jti].every((claim) => typeof claim === 'string') &&
    [pv, iat, exp].every((claim) => typeof claim === 'number');
  if (!isComplete) throw new Error('A claim is missing.');
  return {
    userId: String(sub),
    sessionId: String(sid),
    organizationId: String(org),
    permissionVersion: Number(pv),
    expiresAt: Number(exp) * 1_000,
  };
}
