import { newId } from '#kernel/database/new-id';
import { Session } from '#kernel/database/session';
import type { StartedDomain } from '#kernel/graph/start-subgraphs';
import type { ImportScope } from '#kernel/imports/import-sessions';
import { foundOrganization, organizationsOf } from '../../subgraphs/identity/sign-up/found-organization.ts';
import { readSettings } from '../../subgraphs/organizations/organization/read-settings.ts';
import { settleOrganization } from '../../subgraphs/organizations/organization/settle-organization.ts';
import type { Command } from './command.ts';

/** Where to import, and the password of an owner who was made for it. */
export interface Owned {
  scope: ImportScope;
  password?: string;
}

/** Finds the organization of that name among those of its owner; makes both as far as they are absent, unless it is a dry run. */
export async function ownedOrganization(domains: readonly StartedDomain[], command: Command): Promise<Owned> {
  const [identity, organizations] = ['identity', 'organizations'].map((name) => databaseOf(domains, name));
  if (!identity || !organizations) throw new Error('Identity and organizations are not among the domains.');
  const asking = new Session(organizations, { actor: 'nobody', correlationId: 'import' });
  for (const organizationId of await organizationsOf(identity, command.owner)) {
    const settings = await readSettings(asking, organizationId);
    if (settings?.name === command.organization) return { scope: { organizationId, timeZone: settings.timeZone } };
  }
  const { currency, timeZone } = command;
  if (command.work.kind === 'import' && command.work.dryRun) return { scope: { organizationId: newId(), timeZone } };
  const settings = {
    name: command.organization,
    currency,
    timeZone,
    locale: 'en-US',
    fiscalYearStart: 1,
    isDemo: false,
  };
  const owner = { email: command.owner, name: command.owner.replace(/@.*/, '') };
  const { organizationId, userId, password } = await foundOrganization(identity, { ...settings, owner });
  await settleOrganization(organizations, { ...settings, organizationId });
  return { scope: { organizationId, userId, timeZone }, ...(password && { password }) };
}

const databaseOf = (domains: readonly StartedDomain[], name: string) =>
  domains.find(({ domain }) => domain.name === name)?.runtime.database;
