import type { Domain } from '#kernel/graph/domain';
import { forgetEvents } from './event-log/forget-events.ts';
import { Organization } from './organization/organization.entity.ts';
import { OrganizationResolver } from './organization/organization.resolver.ts';
import { settleFounded } from './organization/settle-organization.ts';
import { organizationsScopes } from './policy.ts';

export const organizations: Domain = {
  name: 'organizations',
  entities: [Organization],
  resolvers: [OrganizationResolver],
  consumers: [settleFounded],
  jobs: [forgetEvents],
  scopes: organizationsScopes,
  isCore: true,
};
