import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Reach } from '#kernel/auth/reach';
import type { Viewer } from '#kernel/auth/viewer';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { sales } from './subgraph.ts';
import { openShop, refusal, rowsOf, type Shop } from './testing/shop.ts';
import { trade } from './testing/trade.ts';

let graph: TestGraph;
let shop: Shop;
let all: Reader;
beforeAll(async () => {
  graph = await testGraph(sales);
  shop = await openShop(graph);
  await trade(shop);
  await shop.context.write((em) =>
    em.execute(
      "insert into sales.leads (id, name, owner_id, received_on) select gen_random_uuid(), 'Lead', id, '2025-01-01' from sales.sales_people",
    ),
  );
  await shop.context.write((em) =>
    em.execute(
      "insert into sales.contacts (id, customer_id, name) select gen_random_uuid(), id, 'Contact' from sales.customers",
    ),
  );
  await shop.context.write((em) =>
    em.execute(
      "insert into sales.activities (id, kind, scheduled_on, subject, customer_id, sales_person_id) select gen_random_uuid(), 'CALL', '2025-01-01', 'Call', customer_id, sales_person_id from sales.orders",
    ),
  );
  all = reader();
});

type Reader = ReturnType<typeof reader>;

/** A colleague of the shop's owner with the same scopes, who reaches what is said. */
function reader(reach?: Reach, overrides: Partial<Viewer> = {}) {
  const viewer: Viewer = { ...shop.viewer, userId: randomUUID(), ...(reach && { reach }), ...overrides };
  const { ask } = graph.as(viewer);
  return { viewer, ask, data: async (query: string) => (await ask(query)).data };
}

const byTerritories = (...territoryIds: string[]) => reader({ userIds: null, territoryIds });
const byUsers = (...userIds: string[]) => reader({ userIds, territoryIds: null });

const count = async (sql: string): Promise<number> =>
  Number((await rowsOf<{ n: string }>(shop.context, `select count(*) as n from ${sql}`))[0]?.n);

/** The territory of the first orders, and its name. */
async function someTerritory(): Promise<{ id: string; name: string }> {
  const [territory] = await rowsOf<{ id: string; name: string }>(
    shop.context,
    "select id, name from sales.territories where name = 'Territory 1'",
  );
  return territory as { id: string; name: string };
}

const LISTS =
  '{ customers { totalCount } orders { totalCount } opportunities { totalCount } leads { totalCount } contacts { totalCount } }';
const REVENUE = `{ _entities(representations: [{ __typename: "SalesMetric", key: "sales.revenue" }]) { ... on SalesMetric {
  value(period: { from: "2024-01-01", to: "2025-12-31" }) { exact }
  breakdown(by: "territory", period: { from: "2024-01-01", to: "2025-12-31" }) { total slices { label value } }
  rows(period: { from: "2024-01-01", to: "2025-12-31" }, first: 100) { totalCount sum nodes { key label } }
} } }`;

describe('whoever reaches nothing', () => {
  test('sees no row of anybody, in any table, and no figure', async () => {
    const nobody = byTerritories();
    const { organizationId } = shop.viewer;
    const context = graph.context(nobody.viewer);
    for (const table of [
      'customers',
      'contacts',
      'orders',
      'order_lines',
      'leads',
      'opportunities',
      'opportunity_stages',
      'activities',
      'quotas',
    ]) {
      const sql = `select count(*)::int as n from sales.${table}`;
      expect(await count(`sales.${table} where organization_id = '${organizationId}'`), table).toBeGreaterThan(0);
      expect(await rowsOf(context, sql), table).toEqual([{ n: 0 }]);
    }
    expect((await nobody.data(REVENUE))?._entities[0].value).toEqual({ exact: '0' });
  });

  test('who is no sales person reaches no own rows', async () => {
    expect(await byUsers(randomUUID()).data(LISTS)).toMatchObject({
      customers: { totalCount: 0 },
      orders: { totalCount: 0 },
      leads: { totalCount: 0 },
    });
  });

  test('still sees the territories and who sells', async () => {
    const { territories, salesPeople } = await byTerritories().data(
      '{ territories { totalCount } salesPeople { totalCount } }',
    );
    expect(territories.totalCount).toBeGreaterThan(3);
    expect(salesPeople.totalCount).toBeGreaterThan(2);
  });
});

describe('whoever reaches a territory', () => {
  test('sees its revenue, its breakdown and its orders, and no others', async () => {
    const { id, name } = await someTerritory();
    const [expected] = await rowsOf<{ revenue: string; orders: number }>(
      shop.context,
      `select trim_scale(round(sum(line_total), 4))::text as revenue, count(distinct order_id)::int as orders from sales.order_lines where territory_id = $1 and status <> 'CANCELLED'`,
      [id],
    );
    const [metric] = (await byTerritories(id).data(REVENUE))._entities;
    expect(metric.value.exact).toBe(expected?.revenue);
    expect(metric.breakdown.slices.map(({ label }: { label: string }) => label)).toEqual([name]);
    expect(metric.breakdown.total).toBeCloseTo(Number(expected?.revenue), 2);
    expect(metric.rows).toMatchObject({ totalCount: expected?.orders, sum: expected?.revenue });
  });

  test('is not given what another has just been shown, nor the other way round', async () => {
    const { id } = await someTerritory();
    const whole = (await all.data(REVENUE))._entities[0];
    const part = (await byTerritories(id).data(REVENUE))._entities[0];
    expect((await all.data(REVENUE))._entities[0]).toEqual(whole);
    expect(Number(part.value.exact)).toBeLessThan(Number(whole.value.exact));
    expect(whole.breakdown.slices.length).toBe(3);
  });

  test('opens no order of elsewhere by its id, as a root field or as a reference', async () => {
    const { id } = await someTerritory();
    const [foreign] = await rowsOf<{ id: string }>(
      shop.context,
      'select id from sales.orders where territory_id <> $1 limit 1',
      [id],
    );
    const manager = byTerritories(id);
    const query = `{ order(id: "${foreign?.id}") { number } _entities(representations: [{ __typename: "Order", id: "${foreign?.id}" }]) { ... on Order { number } } }`;
    expect(await manager.data(query)).toEqual({ order: null, _entities: [null] });
    expect((await all.data(query))?.order).not.toBeNull();
  });

  test('sees what is about its customers and its sellers', async () => {
    const { id } = await someTerritory();
    const contacts = await count(
      `sales.contacts k join sales.customers c on c.id = k.customer_id where c.territory_id = '${id}'`,
    );
    expect((await byTerritories(id).data(LISTS))?.contacts.totalCount).toBe(contacts);
    expect(contacts).toBeGreaterThan(0);
    const quotas = `{ salesPeople(first: 100) { nodes { territory { id } quotas { amount } } } }`;
    const people = (await byTerritories(shop.territoryId).data(quotas)).salesPeople.nodes as {
      territory: { id: string } | null;
      quotas: object[];
    }[];
    expect(
      people.filter((person) => person.quotas.length > 0).every(({ territory }) => territory?.id === shop.territoryId),
    ).toBe(true);
  });

  test('records and changes there, and nowhere else', async () => {
    const here = byTerritories(shop.territoryId);
    const create = (territoryId: string | null) =>
      here.ask('mutation($input: CreateCustomerInput!) { createCustomer(input: $input) { __typename } }', {
        input: { kind: 'COMPANY', name: 'New', territoryId },
      });
    const { id } = await someTerritory();
    expect((await create(shop.territoryId)).data?.createCustomer).toEqual({ __typename: 'Customer' });
    expect(refusal(await create(id))).toEqual({ code: 'FORBIDDEN' });
    expect(refusal(await create(null))).toEqual({ code: 'FORBIDDEN' });
    const move = await here.ask(
      'mutation($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }',
      { input: { id: shop.customerId, territoryId: id } },
    );
    expect(refusal(move)).toEqual({ code: 'FORBIDDEN' });
    const [foreign] = await rowsOf<{ id: string }>(
      shop.context,
      'select id from sales.customers where territory_id = $1 limit 1',
      [id],
    );
    const change = await here.ask(
      'mutation($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }',
      { input: { id: foreign?.id, name: 'Taken' } },
    );
    expect(refusal(change)).toEqual({ code: 'NOT_FOUND' });
  });
});

describe('whoever reaches his own rows', () => {
  const LINK =
    'mutation($input: LinkSalesPersonInput!) { linkSalesPerson(input: $input) { __typename ... on SalesPerson { user { id } } } }';

  /** A new shop in which the second of two sellers is made a user. */
  async function twoSellers() {
    const other = await openShop(graph, { confirmedAt: new Date().toISOString() });
    await trade(other);
    const [seller] = await rowsOf<{ id: string }>(
      other.context,
      "select id from sales.sales_people where name = 'Seller 1'",
    );
    const userId = randomUUID();
    const link = (input: object) => other.ask(LINK, { input });
    const own = graph.as({ ...other.viewer, userId, reach: { userIds: [userId], territoryIds: null } });
    return { other, sellerId: seller?.id as string, userId, link, own };
  }

  test('reaches them as soon as it is said which sales person he is: lists and figures, also those asked before', async () => {
    const { other, sellerId, userId, link, own } = await twoSellers();
    expect((await own.ask(REVENUE)).data?._entities[0].value.exact).toBe('0');
    expect((await link({ salesPersonId: sellerId, userId })).data?.linkSalesPerson).toEqual({
      __typename: 'SalesPerson',
      user: { id: userId },
    });
    const [expected] = await rowsOf<{ revenue: string; orders: number }>(
      other.context,
      `select trim_scale(round(sum(line_total) filter (where status <> 'CANCELLED'), 4))::text as revenue, count(distinct order_id)::int as orders from sales.order_lines where sales_person_id = $1`,
      [sellerId],
    );
    expect((await own.ask(REVENUE)).data?._entities[0].value.exact).toBe(expected?.revenue);
    expect((await own.ask('{ orders { totalCount } }')).data?.orders.totalCount).toBe(expected?.orders);
  });

  test('a user is one sales person at most, and only somebody who reaches everything says which', async () => {
    const { other, sellerId, userId, link, own } = await twoSellers();
    await link({ salesPersonId: sellerId, userId });
    expect((await link({ salesPersonId: other.salesPersonId, userId })).data?.linkSalesPerson.__typename).toBe(
      'UserIsOtherSalesPerson',
    );
    expect(refusal(await own.ask(LINK, { input: { salesPersonId: other.salesPersonId, userId } }))).toEqual({
      code: 'FORBIDDEN',
    });
    const late = graph.as({ ...other.viewer, confirmedAt: '2020-01-01T00:00:00Z' });
    expect((await late.ask(LINK, { input: { salesPersonId: sellerId } })).data?.linkSalesPerson.__typename).toBe(
      'ConfirmationRequired',
    );
    expect((await link({ salesPersonId: sellerId })).data?.linkSalesPerson).toMatchObject({ user: null });
  });
});
