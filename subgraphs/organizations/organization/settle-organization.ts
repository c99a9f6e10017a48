import type { EntityManager } from '#kernel/database/entity-manager';
import type { Database } from '#kernel/database/open-database';
import { Session } from '#kernel/database/session';
import type { Consumer } from '#kernel/events/consumer';
import type { OrganizationFounded } from '../../identity/events.ts';

/** What an organization begins with. */
export type Founded = OrganizationFounded;

/** Gives an organization that identity founded its row. */
export const settleFounded: Consumer<OrganizationFounded> = {
  name: 'organizations.settle-founded',
  types: ['identity.OrganizationFounded'],
  handle: ({ payload }, em) => insert(em, payload),
};

/** The same at once, for a command that does not wait for events; it does nothing to an organization that exists. */
export async function settleOrganization(database: Database, founded: Founded): Promise<void> {
  const session = new Session(database, { actor: 'nobody', correlationId: `settling-${founded.organizationId}` });
  await session.inside(founded.organizationId, (inside) => inside.write((em) => insert(em, founded)));
}

async function insert(em: EntityManager, founded: Founded): Promise<void> {
  const { organizationId, name, currency, timeZone, fiscalYearStart, locale, isDemo } = founded;
  await em.execute(
    `insert into organizations.organizations (id, name, currency, time_zone, fiscal_year_start, locale, is_demo)
     values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
    [organizationId, name, currency, timeZone, fiscalYearStart, locale, isDemo],
  );
}
