import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import { openPools } from '#kernel/database/open-pools';
import { Session } from '#kernel/database/session';
import { TEST_SECRET } from '#kernel/testing/test-database';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { products } from '../../products/subgraph.ts';
import { sales } from '../../sales/subgraph.ts';
import { organizations } from '../subgraph.ts';
import { anOrganization, asOwner, logged } from '../testing/organizations.ts';
import { purgeArchives } from './purge-archives.ts';

const domains = [organizations, sales, products];
let graph: TestGraph;
let pools: ReturnType<typeof openPools>;
beforeAll(async () => {
  graph = await testGraph(organizations);
  pools = openPools(['sales', 'products'], graph.databaseUrl, TEST_SECRET);
});
afterAll(async () => {
  await Promise.all([...pools.values()].map((pool) => pool.end()));
});

const UPDATE = `mutation($archiveDays: Int) {
  updateRetention(input: { archiveDays: $archiveDays }) { __typename ... on Organization { archiveDays } }
}`;

async function purge(): Promise<void> {
  const runtime = { ...graph.started.runtime, pools };
  const session = new Session(runtime.database, { actor: 'nobody', correlationId: 'test' });
  const { signal } = new AbortController();
  await purgeArchives.run(undefined, { runtime, session, organizationId: '', userId: '', domains, signal });
  await session.close();
}

/** A customer that was archived so many days ago; `orders` keep it. */
async function archived(organizationId: string, name: string, days: number, orders = 0): Promise<void> {
  const id = newId();
  await asOwner(
    graph,
    `insert into sales.customers (organization_id, id, kind, name, deleted_at)
      values ($1, $2, 'COMPANY', $3, now() - make_interval(days => $4))`,
    [organizationId, id, name, days],
  );
  if (orders > 0)
    await asOwner(
      graph,
      `insert into sales.orders (organization_id, id, number, ordered_on, status, channel, customer_id, currency, subtotal, total)
        values ($1, $2, $3, '2026-01-01', 'OPEN', 'DIRECT', $2, 'EUR', 1, 1)`,
      [organizationId, id, name],
    );
}

const customers = async (organizationId: string) => {
  const sql = 'select name from sales.customers where organization_id = $1 order by name';
  return (await asOwner(graph, sql, [organizationId])).map(({ name }) => name);
};

test('without the permission, out of bounds, or unconfirmed, the term stays', async () => {
  const { viewer } = await anOrganization(graph);
  const { confirmedAt: _, ...unconfirmed } = viewer;

  expect(
    (await graph.as({ ...viewer, scopes: [] }).ask(UPDATE, { archiveDays: 30 })).errors?.[0]?.extensions.code,
  ).toBe('FORBIDDEN');
  for (const archiveDays of [0, 29, 3_651])
    expect((await graph.as(viewer).ask(UPDATE, { archiveDays })).errors?.[0]?.extensions.code).toBe(
      'VALIDATION_FAILED',
    );
  expect((await graph.as(unconfirmed).ask(UPDATE, { archiveDays: 30 })).data?.updateRetention.__typename).toBe(
    'ConfirmationRequired',
  );
  expect((await graph.as(viewer).ask('{ organization { archiveDays } }')).data?.organization.archiveDays).toBeNull();
});

test('archived records go when their term is over, what orders refer to stays, and no term means for ever', async () => {
  const [ours, theirs] = [await anOrganization(graph), await anOrganization(graph)];
  expect((await graph.as(ours.viewer).ask(UPDATE, { archiveDays: 30 })).data?.updateRetention.archiveDays).toBe(30);
  for (const { organizationId } of [ours, theirs]) {
    await archived(organizationId, 'lately', 29);
    await archived(organizationId, 'long ago', 31);
    await archived(organizationId, 'long ago, with an order', 31, 1);
  }

  await purge();
  await purge();

  expect(await customers(ours.organizationId)).toEqual(['lately', 'long ago, with an order']);
  expect(await customers(theirs.organizationId)).toHaveLength(3);
  const { entries } = await logged(graph, ours.organizationId);
  expect(entries).toMatchObject([
    { action: 'organizations.RetentionChanged', before: { archiveDays: null }, after: { archiveDays: 30 } },
    { action: 'organizations.ArchivePurged', after: { days: 30, rows: { sales: 1 } } },
  ]);
});

test('an archived customer goes together with his archived contacts', async () => {
  const { organizationId, viewer } = await anOrganization(graph);
  await graph.as(viewer).ask(UPDATE, { archiveDays: 30 });
  await archived(organizationId, 'with a contact', 40);
  await asOwner(
    graph,
    `insert into sales.contacts (organization_id, id, customer_id, name, deleted_at)
      select organization_id, id, id, 'contact', deleted_at from sales.customers where organization_id = $1`,
    [organizationId],
  );

  await purge();

  expect(await customers(organizationId)).toEqual([]);
});
