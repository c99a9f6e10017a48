import type { Domain } from '#kernel/graph/domain';
import { ClosingResolver } from './closing/closing.resolver.ts';
import { forgetEvents } from './event-log/forget-events.ts';
import { countMembers } from './members/count-members.ts';
import { ModuleResolver } from './modules/module.resolver.ts';
import { Organization } from './organization/organization.entity.ts';
import { OrganizationResolver } from './organization/organization.resolver.ts';
import { settleFounded } from './organization/settle-organization.ts';
import { collectPersonalData } from './personal-data/collect-personal-data.ts';
import { eraseEverywhere } from './personal-data/erase-everywhere.ts';
import { forgetExports } from './personal-data/forget-exports.ts';
import { PersonalDataResolver } from './personal-data/personal-data.resolver.ts';
import { PersonalDataRequest } from './personal-data/personal-data-request.entity.ts';
import { organizationsPersonal } from './personal-data.ts';
import { endTrials } from './plans/end-trials.ts';
import { OrganizationPlanResolver, PlanResolver, SubscriptionResolver } from './plans/plan.resolver.ts';
import { PlanSubscription } from './plans/subscription.entity.ts';
import { organizationsScopes } from './policy.ts';
import { purgeArchives } from './retention/purge-archives.ts';
import { RetentionResolver } from './retention/retention.resolver.ts';
import { SecurityResolver } from './security/security.resolver.ts';

export const organizations: Domain = {
  name: 'organizations',
  title: 'Organization',
  description: 'Name, settings, plan and modules of the organization.',
  entities: [Organization, PlanSubscription, PersonalDataRequest],
  resolvers: [
    OrganizationResolver,
    SecurityResolver,
    PlanResolver,
    SubscriptionResolver,
    OrganizationPlanResolver,
    ModuleResolver,
    PersonalDataResolver,
    RetentionResolver,
    ClosingResolver,
  ],
  consumers: [settleFounded, countMembers],
  jobs: [collectPersonalData, eraseEverywhere, endTrials, forgetEvents, forgetExports, purgeArchives],
  personal: organizationsPersonal,
  enters: (domains) => domains.filter(({ personal }) => personal).map(({ name }) => name),
  scopes: organizationsScopes,
  isCore: true,
};
