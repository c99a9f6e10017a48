import type { EntityManager } from '#kernel/database/entity-manager';
import type { Database } from '#kernel/database/open-database';
import { Session } from '#kernel/database/session';
import type { Consumer } from '#kernel/events/consumer';
import type { OrganizationFounded } from '../../identity/events.ts';
import { planChanged } from '../events.ts';
import { planOf } from '../plans/plans.ts';

/**
 * Makes the row of an organization from what it was founded with, and its first subscription: a trial, or all there is for a demo.
 * An organization that has its row keeps it.
 */
const SETTLE = `made as (
    insert into organizations.organizations (id, name, code, currency, time_zone, fiscal_year_start, locale, is_demo)
    select f."organizationId", f.name, organizations.code_of(f.name, f."organizationId"), f.currency, f."timeZone",
        f."fiscalYearStart", f.locale, f."isDemo"
      from founded, jsonb_to_record(founded.payload) as f ("organizationId" uuid, name text, currency text, "timeZone" text,
        "fiscalYearStart" int, locale text, "isDemo" boolean)
    on conflict (organization_id, id) do nothing returning id, is_demo
  ), begun as (
    insert into organizations.subscriptions (id, plan, seats, status, until)
    select gen_random_uuid(), case when is_demo then 'enterprise' else 'business' end, case when is_demo then 1000 else 25 end,
        case when is_demo then 'ACTIVE' else 'TRIAL' end, case when not is_demo then now() + interval '30 days' end
      from made returning plan, seats
  )
  insert into kernel.events (type, payload)
  select '${planChanged.name}', jsonb_build_object('plan', plan, 'seats', seats, 'monthlyCredits', case plan
      when 'enterprise' then ${planOf('enterprise').monthlyCredits} else ${planOf('business').monthlyCredits} end) from begun`;

/** Those who settle one organization at once do it one after the other; the row is there for all but the first. */
const TURN = "select pg_advisory_xact_lock(hashtextextended('settle ' || kernel.current_organization_id(), 0))";

/** Gives an organization that identity founded its row. */
export const settleFounded: Consumer<OrganizationFounded> = {
  name: 'organizations.settle-founded',
  types: ['identity.OrganizationFounded'],
  handle: ({ payload }, em) => settle(em, payload),
};

/** The same at once, for a command that knows what it founded. */
export async function settleOrganization(database: Database, founded: OrganizationFounded): Promise<void> {
  const session = new Session(database, { actor: 'nobody', correlationId: `settling-${founded.organizationId}` });
  await session.inside(founded.organizationId, (inside) => inside.write((em) => settle(em, founded)));
}

/** The same for the session's organization, from the log: for whoever is faster than the event. */
export async function settleFromLog(session: Session): Promise<void> {
  const log = "select payload from kernel.events where type = 'identity.OrganizationFounded'";
  await session.write(async (em) => {
    await em.execute(TURN);
    await em.execute(`with founded as (${log}), ${SETTLE}`);
  });
}

async function settle(em: EntityManager, founded: OrganizationFounded): Promise<void> {
  await em.execute(TURN);
  await em.execute(`with founded (payload) as (values (?::jsonb)), ${SETTLE}`, [JSON.stringify(founded)]);
}
