import type { Database } from '#kernel/database/open-database';
import { Session } from '#kernel/database/session';
import type { StartedDomain } from '#kernel/graph/start-subgraphs';
import { foundOrganization, organizationsOf } from '../../subgraphs/identity/sign-up/found-organization.ts';
import { readSettings } from '../../subgraphs/organizations/organization/read-settings.ts';
import { settleOrganization } from '../../subgraphs/organizations/organization/settle-organization.ts';
import { CHIEF_EXECUTIVE, COMPANY } from './company/company.ts';
import { hireColleagues } from './hire-colleagues.ts';

/** The demo company's organization. */
export interface FoundedDemo {
  organizationId: string;
  foundedAt: Date;
}

/** The database of a domain that must be among those started. */
export function databaseOf(started: readonly StartedDomain[], name: string): Database {
  const domain = started.find((one) => one.domain.name === name);
  if (!domain) throw new Error(`The demo company needs the domain "${name}".`);
  return domain.runtime.database;
}

/** Finds the demo company; founds it when nobody has ever been in this database; undefined when others are there. */
export async function findOrFoundDemo(
  started: readonly StartedDomain[],
  password: string,
): Promise<FoundedDemo | undefined> {
  const [identity, organizations] = [databaseOf(started, 'identity'), databaseOf(started, 'organizations')];
  for (const organizationId of await organizationsOf(identity, CHIEF_EXECUTIVE.email)) {
    const foundedAt = await foundingOf(organizations, organizationId);
    if (foundedAt) return { organizationId, foundedAt };
  }
  if (!(await isEmpty(identity))) return undefined;
  const { domain: _, ...settings } = COMPANY;
  const company = { ...settings, isDemo: true };
  const owner = { ...CHIEF_EXECUTIVE, password };
  const { organizationId } = await foundOrganization(identity, { ...company, owner });
  await hireColleagues(identity, organizationId, password);
  await settleOrganization(organizations, { ...company, organizationId });
  return { organizationId, foundedAt: new Date() };
}

/** When the organization was founded, if it is a demo. */
async function foundingOf(organizations: Database, organizationId: string): Promise<Date | undefined> {
  const session = new Session(organizations, { actor: 'nobody', correlationId: 'demo' });
  const settings = await readSettings(session, organizationId);
  if (!settings?.isDemo) return undefined;
  const text = 'select created_at as "createdAt" from organizations.organizations';
  const [row] = await session.inside(organizationId, (inside) => inside.read<{ createdAt: Date }>({ text }));
  return row?.createdAt;
}

/** Row-level security hides who is there from whoever is not inside; the size of the table tells whether anybody ever was. */
async function isEmpty(identity: Database): Promise<boolean> {
  const { rows } = await identity.pool.query("select pg_relation_size('identity.users') = 0 as empty");
  return rows[0]?.empty === true;
}
