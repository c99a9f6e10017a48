import type { EntityManager } from '#kernel/database/entity-manager';
import type { Consumer } from '#kernel/events/consumer';
import type { OrganizationRenamed, PlanChanged, SecurityPolicyChanged } from '../../organizations/events.ts';

/** Keeps what identity needs of an organization: its name, how its members must sign in, and how many there may be. */
export const knowOrganizations: Consumer<Partial<OrganizationRenamed & SecurityPolicyChanged & PlanChanged>> = {
  name: 'identity.know-organizations',
  types: ['organizations.OrganizationRenamed', 'organizations.SecurityPolicyChanged', 'organizations.PlanChanged'],
  async handle({ payload: { name, mfaRequired, allowedDomains, seats } }, em) {
    await em.execute(
      `update identity.known_organizations set name = coalesce(?, name), mfa_required = coalesce(?, mfa_required),
        allowed_domains = coalesce(?::text[], allowed_domains), seats = coalesce(?::int, seats)`,
      [
        name ?? null,
        mfaRequired ?? null,
        allowedDomains ? `{${allowedDomains.map((domain) => JSON.stringify(domain))}}` : null,
        seats ?? null,
      ],
    );
  },
};

/** Knows an organization from its founding on. */
export async function knowOrganization(
  em: EntityManager,
  { organizationId, name }: { organizationId: string; name: string },
) {
  await em.execute(
    'insert into identity.known_organizations (organization_id, name) values (?, ?) on conflict do nothing',
    [organizationId, name],
  );
}
