import type { Session } from '#kernel/database/session';
import type { Context } from '#kernel/graph/context';
import { hashOfLink } from '../links/link-token.ts';
import { outside } from '../sessions/outside.ts';
import type { PasswordLink } from './password.types.ts';

/** A living link and whose password it sets. */
export interface FoundLink extends PasswordLink {
  userId: string;
  name: string;
  passwordHash: string | null;
}

/** What a link is good for; null when it is good for nothing. Reading does not spend it. */
export function readPasswordLink(context: Context, token: string): Promise<PasswordLink | null> {
  return outside(context, (session) => insideLink(session, token, (_inside, link) => Promise.resolve(link)));
}

/** Runs work inside an organization of the person whose link it is; null when the link is good for nothing. */
export async function insideLink<T>(
  session: Session,
  token: string,
  work: (inside: Session, link: FoundLink) => Promise<T>,
): Promise<T | null> {
  const hash = hashOfLink(token);
  const [found] = await session.read<{ organizationId: string | null }>({
    text: 'select identity.organization_of_password_link($1) as "organizationId"',
    values: [hash],
  });
  if (!found?.organizationId) return null;
  return session.inside(found.organizationId, async (inside) => {
    const [link] = await inside.read<FoundLink>({ text: LINK, values: [hash] });
    return link ? work(inside, link) : null;
  });
}

const LINK = `select l.purpose, u.email, l.expires_at as "expiresAt", u.id as "userId", u.name, u.password_hash as "passwordHash"
  from identity.password_links l join identity.users u on u.id = l.user_id where l.hash = $1 and l.expires_at > now()`;
