import type { Domain } from '#kernel/graph/domain';
import { forgetEvents } from './event-log/forget-events.ts';
import { countMembers } from './members/count-members.ts';
import { ModuleResolver } from './modules/module.resolver.ts';
import { Organization } from './organization/organization.entity.ts';
import { OrganizationResolver } from './organization/organization.resolver.ts';
import { settleFounded } from './organization/settle-organization.ts';
import { endTrials } from './plans/end-trials.ts';
import { OrganizationPlanResolver, PlanResolver, SubscriptionResolver } from './plans/plan.resolver.ts';
import { PlanSubscription } from './plans/subscription.entity.ts';
import { organizationsScopes } from './policy.ts';
import { SecurityResolver } from './security/security.resolver.ts';

export const organizations: Domain = {
  name: 'organizations',
  title: 'Organization',
  description: 'Name, settings, plan and modules of the organization.',
  entities: [Organization, PlanSubscription],
  resolvers: [
    OrganizationResolver,
    SecurityResolver,
    PlanResolver,
    SubscriptionResolver,
    OrganizationPlanResolver,
    ModuleResolver,
  ],
  consumers: [settleFounded, countMembers],
  jobs: [endTrials, forgetEvents],
  scopes: organizationsScopes,
  isCore: true,
};
