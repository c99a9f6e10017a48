import jwt from 'jsonwebtoken';

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
  try {
    const options = { algorithms: ['ES256' as const], issuer: ISSUER, audience: AUDIENCE, complete: true as const };
    const { header, payload } = jwt.verify(token, publicKey, options);
    if (header.typ !== TYPE || typeof payload === 'string') return undefined;
    return { sessionId: String(payload.sid), userId: String(payload.sub), organizationId: String(payload.org) };
  } catch {
    return undefined;
  }
}
