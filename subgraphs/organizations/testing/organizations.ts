import { newId } from '#kernel/database/new-id';
import { type TestGraph, viewerOf } from '#kernel/testing/test-graph';
import type { OrganizationFounded } from '../../identity/events.ts';
import { settleOrganization } from '../organization/settle-organization.ts';
import { organizations } from '../subgraph.ts';

/** What an organization is founded with, that no other test knows. */
export function founding(changes: Partial<OrganizationFounded> = {}): OrganizationFounded {
  return {
    organizationId: newId(),
    name: 'Analytical Engines',
    currency: 'GBP',
    timeZone: 'Europe/London',
    locale: 'en-GB',
    fiscalYearStart: 4,
    isDemo: false,
    ...changes,
  };
}

/** An organization with its row, and a viewer who may do everything in it. */
export async function anOrganization(graph: TestGraph) {
  const founded = founding();
  await settleOrganization(graph.started.runtime.database, founded);
  return { ...founded, viewer: viewerOf(organizations, { organizationId: founded.organizationId }) };
}
