import type { EntityManager } from '#kernel/database/entity-manager';
import type { Session } from '#kernel/database/session';

/** Runs work as one transaction inside the organization that issued the token; undefined when nobody issued it. */
export async function insideToken<T>(
  session: Session,
  hash: string,
  work: (em: EntityManager) => Promise<T>,
): Promise<T | undefined> {
  const [found] = await session.read<{ organizationId: string | null }>({
    text: 'select identity.organization_of_refresh_token($1) as "organizationId"',
    values: [hash],
  });
  if (!found?.organizationId) return undefined;
  return session.inside(found.organizationId, (inside) => inside.write(work));
}
