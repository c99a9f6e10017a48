import { Client } from 'pg';
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
export async function anOrganization(graph: TestGraph, changes: Partial<OrganizationFounded> = {}) {
  const founded = founding(changes);
  await settleOrganization(graph.started.runtime.database, founded);
  return { ...founded, viewer: viewerOf(organizations, { organizationId: founded.organizationId }) };
}

/** Runs a statement as the owner of the database, before whom there is no wall. */
export async function asOwner({ databaseUrl }: TestGraph, sql: string, values: unknown[] = []) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** What an organization logged since its founding: its events, and its audit entries as far as tests look at them. */
export async function logged(graph: TestGraph, organizationId: string) {
  const events = 'select type, payload from kernel.events where organization_id = $1 order by id offset 1';
  const entries = `select action, outcome, actor_id as actor, before, after from audit.entries
    where organization_id = $1 order by created_at`;
  return {
    events: await asOwner(graph, events, [organizationId]),
    entries: await asOwner(graph, entries, [organizationId]),
  };
}
