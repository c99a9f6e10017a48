import { audit } from '#kernel/audit/audit';
import type { EntityManager } from '#kernel/database/entity-manager';
import type { Context } from '#kernel/graph/context';
import { hasSecondFactor } from '../mfa/challenge.ts';
import { confirmSession } from '../sessions/confirm-session.ts';
import { insideSession } from '../sessions/inside-session.ts';
import { Proof } from '../sessions/user-session.entity.ts';
import { Identity } from './identity.entity.ts';
import type { OidcStep } from './oidc.types.ts';
import type { OidcRequest } from './oidc-requests.ts';
import { type OidcRefusal, refusedAt } from './refused-at.ts';
import type { Vouched } from './verify-answer.ts';

/**
 * Takes a fresh sign-in at a linked provider for proof that the bearer of a session is who he was. A person with a second factor shows
 * that instead: see `confirmIdentity`.
 */
export async function confirmBy({ session }: Context, request: OidcRequest, vouched: Vouched): Promise<OidcStep> {
  const { issuer, subject } = vouched;
  const refusal = await insideSession(session, request.sessionId, async (em, { userId }, living) => {
    const refused = await whyNot(em, userId, { issuer, subject });
    if (!refused) await confirmSession(em, living.id, Proof.OIDC);
    const entry = { outcome: refused ? 'REFUSED' : 'DONE', subject: { type: 'Session', id: living.id } } as const;
    await audit(em, { action: 'identity.IdentityConfirmed', ...entry, after: { by: 'OIDC' }, actorId: userId });
    return refused;
  });
  if (refusal === undefined) return refusedAt(request, 'INTERRUPTED');
  return refusal ? refusedAt(request, refusal) : { location: request.returnTo };
}

async function whyNot(
  em: EntityManager,
  userId: string,
  account: Pick<Vouched, 'issuer' | 'subject'>,
): Promise<OidcRefusal | null> {
  if ((await em.count(Identity, { ...account, userId })) === 0) return 'SOMEBODY_ELSE';
  return (await hasSecondFactor(em, userId)) ? 'SECOND_FACTOR' : null;
}
