import { hashOfSecret, isProgramSecret } from '#kernel/auth/program-secret';
import type { Caller, Viewer } from '#kernel/auth/viewer';
import { Fault } from '#kernel/errors/fault';
import { type AccessClaims, verifyAccessToken } from './access-token.ts';
import { EVERYTHING, type Sessions, unknownKey } from './sessions.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** A caller whose token was checked: `current` checks again that the session lives and what it may do now. */
export interface SignedIn {
  claims: AccessClaims;
  viewer: Viewer;
  current(): Promise<Viewer>;
  /** True for a subgraph that acts with the rights of its viewer. */
  isReadOnly?: boolean;
}

/** Checks what a client shows as `Authorization`; throws UNAUTHENTICATED for anything but a valid bearer token. */
export type Authenticate = (authorization: string) => Promise<SignedIn>;

/** Knows callers by their access token (ES256) and the living session behind it, or by an API key. */
export function authenticator(publicKey: string, sessions: Sessions): Authenticate {
  return async (authorization) => {
    const token = bearerOf(authorization);
    if (token.startsWith('aems_')) return byApiKey(token, sessions);
    const claims = verifyAccessToken(token, publicKey);
    const current = () => sessions.viewerOf(claims);
    return { claims, viewer: await current(), current };
  };
}

/** Sockets end with what `claims` say: one that a key opened is opened anew each day. */
async function byApiKey(token: string, sessions: Sessions): Promise<SignedIn> {
  if (!isProgramSecret('live', token)) throw unknownKey();
  const hash = hashOfSecret(token);
  const { viewer, expiresAt } = await sessions.viewerOfKey(hash);
  const { userId, sessionId, organizationId } = viewer;
  const claims = { userId, sessionId, organizationId, permissionVersion: 0 };
  return {
    claims: { ...claims, expiresAt: Math.min(expiresAt, Date.now() + DAY_MS) },
    viewer,
    current: async () => (await sessions.viewerOfKey(hash)).viewer,
  };
}

/** The token of an `Authorization` header; empty when there is none. */
export function bearerOf(authorization: string): string {
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
}

/** From where a request comes. */
export type RequestOrigin = Required<Pick<Caller, 'correlationId' | 'address' | 'userAgent'>>;

/** The caller of a request, signed in or not. */
export function callerFor(signedIn: SignedIn | undefined, origin: RequestOrigin): Caller {
  return signedIn ? { actor: 'viewer', viewer: signedIn.viewer, ...origin } : { actor: 'nobody', ...origin };
}

/** The same caller with the rights of this moment; throws when the session is over. */
export async function asNow(signedIn: SignedIn): Promise<SignedIn> {
  return { ...signedIn, viewer: await signedIn.current() };
}

/** True when a change of this id (of a session, an organization, or everything) may concern the caller. */
export function concerns({ claims }: SignedIn, id: string): boolean {
  return id === EVERYTHING || id === claims.sessionId || id === claims.organizationId;
}

/** True when an error says that the session is over, and not merely that it could not be checked. */
export function isOver(error: unknown): boolean {
  return error instanceof Fault && error.code === 'UNAUTHENTICATED';
}
