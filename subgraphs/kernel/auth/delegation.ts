import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';

/** Whose rights a subgraph borrows to ask the graph: of a living session, as it is when it asks. */
export interface DelegationClaims {
  sessionId: string;
  userId: string;
  organizationId: string;
}

const TYPE = 'delegation+jwt';
const ISSUER = 'a-ems-router';
const AUDIENCE = 'a-ems-router';
const LIFETIME_SECONDS = 15 * 60;
const verified = new LRUCache<string, { claims: DelegationClaims; expiresAt: number }>({ max: 2_000 });

/** Lets the holder ask the router for 15 minutes, reads only, as this session may at that moment. Only the router can sign one. */
export function signDelegation({ sessionId, userId, organizationId }: DelegationClaims, privateKey: string): string {
  return jwt.sign({ sid: sessionId, org: organizationId }, privateKey, {
    algorithm: 'ES256',
    header: { alg: 'ES256', typ: TYPE },
    subject: userId,
    issuer: ISSUER,
    audience: AUDIENCE,
    expiresIn: LIFETIME_SECONDS,
  });
}

/** What a delegation says; undefined for anything else, also for other tokens that the same key signed. */
export function verifyDelegation(token: string, publicKey: string): DelegationClaims | undefined {
  const known = verified.get(publicKey + token);
  if (known && known.expiresAt > Date.now()) return known.claims;
  if (jwt.decode(token, { complete: true })?.header.typ !== TYPE) return undefined; // As with nearly every request: its signature is not our affair.
  try {
    const options = { algorithms: ['ES256' as const], issuer: ISSUER, audience: AUDIENCE };
    const { sid, sub, org, exp } = jwt.verify(token, publicKey, options) as jwt.JwtPayload;
    const claims = { sessionId: String(sid), userId: String(sub), organizationId: String(org) };
    verified.set(publicKey + token, { claims, expiresAt: Number(exp) * 1_000 });
    return claims;
  } catch {
    return undefined;
  }
}
