import { audit } from '#kernel/audit/audit';
import type { Context } from '#kernel/graph/context';
import { insideSession } from '../sessions/inside-session.ts';
import { tellByMail } from '../sessions/tell-by-mail.ts';
import { addIdentity } from './add-identity.ts';
import type { OidcStep } from './oidc.types.ts';
import type { OidcRequest } from './oidc-requests.ts';
import { refusedAt } from './refused-at.ts';
import type { Vouched } from './verify-answer.ts';

/** Makes the account that a provider vouches for a way in for the person whose session asked for it. */
export async function linkTo(context: Context, request: OidcRequest, vouched: Vouched): Promise<OidcStep> {
  const isLinked = await insideSession(context.session, request.sessionId, async (em, { userId, organizationId }) => {
    const isFree = await addIdentity(em, userId, vouched);
    if (isFree) await tellByMail(context, em, userId, 'IDENTITY_LINKED', organizationId);
    const subject = { type: 'User', id: userId };
    const after = { issuer: vouched.issuer, email: vouched.email };
    const outcome = isFree ? 'DONE' : 'REFUSED';
    await audit(em, { action: 'identity.IdentityLinked', outcome, subject, after, actorId: userId });
    return isFree;
  });
  if (isLinked === undefined) return refusedAt(request, 'INTERRUPTED');
  return isLinked ? { location: request.returnTo } : refusedAt(request, 'ALREADY_LINKED');
}
