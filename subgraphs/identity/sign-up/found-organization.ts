import { randomBytes } from 'node:crypto';
import { newId } from '#kernel/database/new-id';
import type { Database } from '#kernel/database/open-database';
import { Session } from '#kernel/database/session';
import type { OrganizationFounded } from '../events.ts';
import { hashPassword } from '../passwords/password.ts';
import { loginsOf } from '../users/logins-of.ts';
import { normalizeEmail } from '../users/normalize-email.ts';
import { addOwner, addUser } from './add-owner.ts';

/** An organization for a command to found, and who shall own it. */
export interface FoundOrganizationInput extends Partial<Omit<OrganizationFounded, 'name'>> {
  name: string;
  owner: { email: string; name: string; password?: string };
}

/** What a command needs to go on. `password` is there once: when it was made up for a new owner. */
export interface Founding {
  organizationId: string;
  userId: string;
  password?: string;
}

/**
 * Makes an organization and its owner as far as they are absent, over identity's database. Without `organizationId` a new
 * organization is founded each time; with it, the second call finds what the first one made. The organization's own row
 * follows by the event (or at once, by `settleOrganization` of organizations).
 */
export async function foundOrganization(database: Database, input: FoundOrganizationInput): Promise<Founding> {
  const { owner, organizationId = newId() } = input;
  const session = new Session(database, { actor: 'nobody', correlationId: `founding-${organizationId}` });
  const logins = await loginsOf(session, owner.email);
  const userId = logins[0]?.userId ?? newId();
  if (logins.some((login) => login.organizationId === organizationId))
    return session.end().then(() => ({ organizationId, userId }));

  const password = logins[0] ? undefined : (owner.password ?? randomBytes(12).toString('base64url'));
  const passwordHash = password && (await hashPassword(password));
  await session.inside(organizationId, (inside) =>
    inside.write(async (em) => {
      if (passwordHash) await addUser(em, { ...personOf(input), id: userId, passwordHash });
      await addOwner(em, userId, { ...settingsOf(input), organizationId });
    }),
  );
  return { organizationId, userId, ...(password && !owner.password && { password }) };
}

/** The organizations that the person behind an e-mail address is a member of. */
export async function organizationsOf(database: Database, email: string): Promise<string[]> {
  const session = new Session(database, { actor: 'nobody', correlationId: 'organizations-of' });
  const logins = await loginsOf(session, email);
  await session.end();
  return logins.flatMap(({ organizationId }) => organizationId ?? []);
}

function personOf({ owner: { email, name }, locale = 'en-US' }: FoundOrganizationInput) {
  return { email: normalizeEmail(email), name, locale };
}

function settingsOf(input: FoundOrganizationInput): Omit<OrganizationFounded, 'organizationId'> {
  const { name, currency = 'USD', timeZone = 'UTC', locale = 'en-US', fiscalYearStart = 1, isDemo = false } = input;
  return { name, currency, timeZone, locale, fiscalYearStart, isDemo };
}
