import { audit } from '#kernel/audit/audit';
import type { EntityManager } from '#kernel/database/entity-manager';
import { newId } from '#kernel/database/new-id';
import type { Context } from '#kernel/graph/context';
import { addMember } from '../memberships/add-member.ts';
import { hasFreeSeat } from '../memberships/free-seat.ts';
import { Role } from '../memberships/role.ts';
import { addUser } from '../sign-up/add-owner.ts';
import { addIdentity } from './add-identity.ts';
import type { OidcRefusal } from './refused-at.ts';
import type { Vouched } from './verify-answer.ts';

/** Somebody with an e-mail address that a provider vouches for. */
type Newcomer = Vouched & { email: string };

/** Makes a new person a viewer in the organization that lets in his domain, or says why not. */
export async function joinByDomain(
  { session }: Context,
  newcomer: Newcomer,
): Promise<{ userId: string; organizationId: string } | OidcRefusal> {
  const [found] = await session.read<{ organizationId: string | null }>({
    text: 'select identity.organization_of_domain($1) as "organizationId"',
    values: [newcomer.domain ?? ''],
  });
  const organizationId = found?.organizationId;
  if (!organizationId) return 'NO_ACCOUNT';
  const userId = newId();
  const refusal = await session.inside(organizationId, (inside) => inside.write((em) => join(em, userId, newcomer)));
  return refusal ?? { userId, organizationId };
}

/** Undefined when he is in: every seat may be taken, or somebody took the e-mail address at the same moment. */
async function join(em: EntityManager, userId: string, newcomer: Newcomer): Promise<OidcRefusal | undefined> {
  if (!(await hasFreeSeat(em))) return 'NO_SEAT_LEFT';
  const person = personOf(newcomer);
  if (!(await addUser(em, { id: userId, ...person }))) return 'LINK_FIRST';
  await addMember(em, { userId, role: Role.VIEWER, ownRoleIds: [] });
  await addIdentity(em, userId, newcomer);
  const subject = { type: 'User', id: userId, name: person.name };
  await audit(em, {
    action: 'identity.MemberJoined',
    subject,
    after: { role: Role.VIEWER, by: 'OIDC' },
    actorId: userId,
  });
  return undefined;
}

function personOf({ email, name, locale = '' }: Newcomer) {
  const [language] = Intl.DateTimeFormat.supportedLocalesOf(/^[a-z-]+$/i.test(locale) ? locale : []);
  return {
    email,
    name: (name ?? email.split('@')[0] ?? email).trim().slice(0, 200) || email,
    locale: language ?? 'en-US',
  };
}
