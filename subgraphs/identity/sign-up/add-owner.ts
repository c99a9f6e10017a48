import { audit } from '#kernel/audit/audit';
import type { EntityManager } from '#kernel/database/entity-manager';
import { emit } from '#kernel/events/emit';
import { memberJoined, type OrganizationFounded, organizationFounded } from '../events.ts';
import { Membership } from '../memberships/membership.entity.ts';
import { Role } from '../memberships/role.ts';
import { knowOrganization } from '../organizations/know-organizations.ts';

/** A person to be made. */
export interface NewUser {
  id: string;
  email: string;
  name: string;
  locale: string;
  /** Absent for a person who has no password, or none yet. */
  passwordHash?: string;
}

/**
 * Makes a user; false when the e-mail address is taken. Plain SQL, because the row is invisible until its membership
 * exists, so that nothing can be returned of it.
 */
export async function addUser(em: EntityManager, { id, email, name, locale, passwordHash }: NewUser): Promise<boolean> {
  const { affectedRows } = await em.execute<{ affectedRows: number }>(
    'insert into identity.users (id, email, name, locale, password_hash) values (?, ?, ?, ?, ?) on conflict do nothing',
    [id, email, name, locale, passwordHash ?? null],
    'run',
  );
  return affectedRows > 0;
}

/** Makes a user the owner of an organization that comes to be with this transaction; the event tells everyone else. Call it last. */
export async function addOwner(em: EntityManager, userId: string, founded: OrganizationFounded): Promise<void> {
  em.create(Membership, { organizationId: founded.organizationId, userId, role: Role.OWNER });
  await em.flush();
  await knowOrganization(em, founded);
  await emit(em, organizationFounded, founded);
  await emit(em, memberJoined, { userId });
  const subject = { type: 'Organization', id: founded.organizationId, name: founded.name };
  await audit(em, { action: 'identity.OrganizationFounded', subject, actorId: userId });
}
