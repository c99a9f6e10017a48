import { audit } from '#kernel/audit/audit';
import type { EntityManager } from '#kernel/database/entity-manager';
import type { Context } from '#kernel/graph/context';
import { enter } from '../sessions/enter.ts';
import { type Origin, SecondFactorRequired, Tokens } from '../sessions/session.types.ts';
import { Proof } from '../sessions/user-session.entity.ts';
import { loginsOf } from '../users/logins-of.ts';
import { joinByDomain } from './join-by-domain.ts';
import { loginsOfIdentity } from './logins-of-identity.ts';
import type { OidcStep } from './oidc.types.ts';
import type { OidcRequest } from './oidc-requests.ts';
import { type OidcRefusal, refusedAt } from './refused-at.ts';
import { withParameter } from './safe-path.ts';
import type { Vouched } from './verify-answer.ts';

/** A way in: who, and where. */
interface Found {
  userId: string;
  organizationId: string;
}

/**
 * Opens a session for whom a provider vouches for, when he is known by that account; makes him a member first when an organization
 * lets in his domain. An e-mail address alone opens nobody's account.
 */
export async function signInBy(
  context: Context,
  request: OidcRequest,
  vouched: Vouched,
  { address, userAgent }: Origin,
): Promise<OidcStep> {
  const found = (await knownBy(context, vouched)) ?? (await newcomer(context, vouched));
  if (typeof found === 'string') return refusedAt(request, found);
  const entered = await context.session.inside(found.organizationId, (inside) =>
    inside.write(async (em) => {
      await noteUse(em, vouched);
      return enter(em, found.userId, { address, userAgent }, Proof.OIDC);
    }),
  );
  if (entered instanceof Tokens) return { location: request.returnTo, refreshToken: entered.refreshToken };
  if (entered instanceof SecondFactorRequired) return { location: secondFactorAt(request, entered) };
  return refusedAt(request, 'NO_MEMBERSHIP');
}

/** Behind the `#`, which no server and no log sees. */
function secondFactorAt({ returnTo }: OidcRequest, { challenge, methods }: SecondFactorRequired): string {
  return `${withParameter('/sign-in', 'to', returnTo)}#${new URLSearchParams({ challenge, methods: methods.join(',') })}`;
}

async function knownBy({ session }: Context, vouched: Vouched): Promise<Found | OidcRefusal | undefined> {
  const [login] = await loginsOfIdentity(session, vouched);
  if (!login) return undefined;
  const { userId, organizationId } = login;
  return organizationId ? { userId, organizationId } : 'NO_MEMBERSHIP';
}

async function newcomer(context: Context, vouched: Vouched): Promise<Found | OidcRefusal> {
  if (!vouched.email) return 'EMAIL_NOT_VERIFIED';
  const [owner] = await loginsOf(context.session, vouched.email);
  if (!owner) return joinByDomain(context, { ...vouched, email: vouched.email });
  if (owner.organizationId) await noteRefusal(context, owner.organizationId, owner.userId);
  return 'LINK_FIRST';
}

async function noteUse(em: EntityManager, { issuer, subject }: Vouched): Promise<void> {
  await em.execute('update identity.identities set last_used_at = now() where issuer = ? and subject = ?', [
    issuer,
    subject,
  ]);
}

function noteRefusal({ session }: Context, organizationId: string, userId: string): Promise<void> {
  const subject = { type: 'User', id: userId };
  return session.inside(organizationId, (inside) =>
    inside.write((em) =>
      audit(em, { action: 'identity.SignInRefused', outcome: 'REFUSED', subject, after: { by: 'OIDC' } }),
    ),
  );
}
