import { audit } from '#kernel/audit/audit';
import type { Context } from '#kernel/graph/context';
import { insideSession } from '../sessions/inside-session.ts';
import { Identity } from './identity.entity.ts';
import type { OidcStep } from './oidc.types.ts';
import type { OidcRequest } from './oidc-requests.ts';
import { refusedAt } from './refused-at.ts';
import type { Vouched } from './verify-answer.ts';

/** Takes a fresh sign-in at a linked provider for proof that the bearer of a session is who he was. */
export async function confirmBy({ session }: Context, request: OidcRequest, vouched: Vouched): Promise<OidcStep> {
  const { issuer, subject } = vouched;
  const isConfirmed = await insideSession(session, request.sessionId, async (em, { userId }, living) => {
    const isSame = (await em.count(Identity, { issuer, subject, userId })) > 0;
    if (isSame) em.assign(living, { confirmedAt: new Date() });
    await em.flush();
    const entry = { outcome: isSame ? 'DONE' : 'REFUSED', subject: { type: 'Session', id: living.id } } as const;
    await audit(em, { action: 'identity.IdentityConfirmed', ...entry, after: { by: 'OIDC' }, actorId: userId });
    return isSame;
  });
  if (isConfirmed === undefined) return refusedAt(request, 'INTERRUPTED');
  return isConfirmed ? { location: request.returnTo } : refusedAt(request, 'SOMEBODY_ELSE');
}
