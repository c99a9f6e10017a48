import type { EntityManager } from '#kernel/database/entity-manager';
import type { Session } from '#kernel/database/session';
import { activeMember } from '../memberships/active-member.ts';
import type { Membership } from '../memberships/membership.entity.ts';
import { UserSession } from './user-session.entity.ts';

/** Runs work inside the organization of a session that lives and whose bearer is a member; undefined for any other. */
export async function insideSession<T>(
  session: Session,
  sessionId: string | null,
  work: (em: EntityManager, member: Membership, living: UserSession) => Promise<T>,
): Promise<T | undefined> {
  const [found] = await session.read<{ organizationId: string | null }>({
    text: 'select identity.organization_of_session($1) as "organizationId"',
    values: [sessionId],
  });
  if (!found?.organizationId) return undefined;
  return session.inside(found.organizationId, (inside) =>
    inside.write(async (em) => {
      const living = await em.findOne(UserSession, { id: sessionId, endedAt: null, expiresAt: { $gt: new Date() } });
      const member = await activeMember(em, living?.userId);
      return living && member ? work(em, member, living) : undefined;
    }),
  );
}
