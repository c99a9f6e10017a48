import type { EntityManager } from '#kernel/database/entity-manager';
import { newId } from '#kernel/database/new-id';
import { addOwner, addUser } from './add-owner.ts';
import type { PendingSignUp } from './pending-sign-up.entity.ts';
import { SignedUp } from './sign-up.types.ts';

/** What somebody signed up with; `organizationId` is that of the organization to be. */
export type NewSignUp = Omit<PendingSignUp, 'hash' | 'createdAt' | 'expiresAt'>;

/** Makes the person and his organization, inside of it; undefined when the address is taken. */
export async function foundWithOwner(em: EntityManager, signUp: NewSignUp): Promise<SignedUp | undefined> {
  const { organizationId, organizationName, email, name, locale, passwordHash, currency, timeZone } = signUp;
  const userId = newId();
  if (!(await addUser(em, { id: userId, email, name, locale, passwordHash }))) return undefined;
  const settings = { name: organizationName, currency, timeZone, locale, fiscalYearStart: 1, isDemo: false };
  await addOwner(em, userId, { organizationId, ...settings });
  return Object.assign(new SignedUp(), { email, organizationId });
}
