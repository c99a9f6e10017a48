import { verifyDelegation } from '#kernel/auth/delegation';
import { Fault } from '#kernel/errors/fault';
import { type Authenticate, bearerOf } from './authenticate.ts';
import type { Sessions } from './sessions.ts';

/**
 * Knows callers as `authenticate` does, and subgraphs that were lent the rights of a viewer: they act as that viewer as he is now,
 * may only read, and only where this is asked instead of `authenticate`.
 */
export function withDelegations(authenticate: Authenticate, publicKey: string, sessions: Sessions): Authenticate {
  return async (authorization) => {
    const lent = verifyDelegation(bearerOf(authorization), publicKey);
    if (!lent) return authenticate(authorization);
    const claims = { ...lent, permissionVersion: 0, expiresAt: Number.POSITIVE_INFINITY };
    const current = () => sessions.viewerOf(claims);
    return { claims, viewer: await current(), current, isReadOnly: true };
  };
}

/** Throws FORBIDDEN when somebody who may only read wants more. */
export function assertMayDo(operation: string, isReadOnly: boolean | undefined): void {
  if (isReadOnly && operation !== 'query') throw new Fault('FORBIDDEN', 'With borrowed rights one may only read.');
}
