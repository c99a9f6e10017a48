import { audit } from '#kernel/audit/audit';
import type { EntityManager } from '#kernel/database/entity-manager';
import { newId } from '#kernel/database/new-id';
import type { Database } from '#kernel/database/open-database';
import { Session } from '#kernel/database/session';
import { addMember } from '../../subgraphs/identity/memberships/add-member.ts';
import { hashPassword } from '../../subgraphs/identity/passwords/password.ts';
import { addUser } from '../../subgraphs/identity/sign-up/add-owner.ts';
import { COLLEAGUES, type Colleague } from './company/colleagues.ts';
import { COMPANY } from './company/company.ts';

/** Makes the chief executive's colleagues members of the demo company, each with the demo password. */
export async function hireColleagues(identity: Database, organizationId: string, password: string): Promise<void> {
  const hired = await Promise.all(
    COLLEAGUES.map(async (one) => ({ ...one, passwordHash: await hashPassword(password) })),
  );
  const session = new Session(identity, { actor: 'nobody', correlationId: 'demo' });
  await session.inside(organizationId, (inside) =>
    inside.write(async (em) => {
      for (const one of hired) await hire(em, one);
    }),
  );
}

async function hire(em: EntityManager, { name, email, role, passwordHash }: Colleague & { passwordHash: string }) {
  const id = newId();
  const isNew = await addUser(em, { id, name, email, locale: COMPANY.locale, passwordHash });
  if (!isNew) return;
  await addMember(em, { userId: id, role, ownRoleIds: [], mfaRequired: false });
  await audit(em, { action: 'identity.UserCreated', subject: { type: 'User', id, name }, after: { email, role } });
}
