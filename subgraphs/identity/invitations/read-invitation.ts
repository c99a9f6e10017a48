import type { Session } from '#kernel/database/session';
import type { Context } from '#kernel/graph/context';
import { hashOfLink } from '../links/link-token.ts';
import { outside } from '../sessions/outside.ts';
import { loginsOf } from '../users/logins-of.ts';
import type { Invitation } from './invitation.entity.ts';
import type { InvitationPreview } from './invitation.types.ts';
import { isSignedIn } from './prove-oneself.ts';
import { namesFor } from './send-invitation-letter.ts';

/** A living invitation, as whoever holds its link finds it. */
export type FoundInvitation = Pick<Invitation, 'id' | 'organizationId' | 'email' | 'role' | 'locale' | 'expiresAt'> & {
  name: string | null;
  invitedBy: string | null;
};

const FOUND = `select id, organization_id as "organizationId", email, name, role, locale, invited_by as "invitedBy",
    expires_at as "expiresAt"
  from identity.invitations
  where token_hash = $1 and accepted_at is null and revoked_at is null and expires_at > now()`;

/** Runs work inside the organization that sent the link; null when the link opens nothing. */
export async function insideInvitation<T>(
  session: Session,
  token: string,
  work: (inside: Session, invitation: FoundInvitation) => Promise<T>,
): Promise<T | null> {
  const hash = hashOfLink(token);
  const [place] = await session.read<{ organizationId: string | null }>({
    text: 'select identity.organization_of_invitation($1) as "organizationId"',
    values: [hash],
  });
  if (!place?.organizationId) return null;
  return session.inside(place.organizationId, async (inside) => {
    const [found] = await inside.read<FoundInvitation>({ text: FOUND, values: [hash] });
    return found ? work(inside, found) : null;
  });
}

/** What the holder of a link may know beforehand; null when the link opens nothing. Reading does not spend it. */
export function readInvitation(context: Context, token: string): Promise<InvitationPreview | null> {
  return outside(context, (session) =>
    insideInvitation(session, token, async (inside, { id, email, name, role, expiresAt }) => {
      const [login] = await loginsOf(inside, email);
      const isKnown = login !== undefined;
      const isForViewer = isKnown && isSignedIn(context, login);
      return { email, name, role, expiresAt, isKnown, isForViewer, ...(await namesFor(inside, id)) };
    }),
  );
}
