import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type StartedSubgraphs, startSubgraphs } from '#kernel/graph/start-subgraphs';
import { TEST_SECRET, type TestDatabase, testDatabase } from '#kernel/testing/test-database';
import { foundOrganization } from '../../subgraphs/identity/sign-up/found-organization.ts';
import { domains } from '../../subgraphs/index.ts';
import { momentOf } from './clock.ts';
import { COMPANY } from './company/company.ts';
import { createDemoCompany, type DemoCompany } from './create-demo-company.ts';
import { databaseOf } from './found-demo.ts';
import { playHistory } from './history/history.ts';
import { decimal } from './history/money.ts';

const DAY_MS = 86_400_000;
// The company's story is told on the day on which the database was founded, and that is today.
const NOW = new Date();
const { day: TODAY, share } = momentOf(NOW, COMPANY.timeZone);
const SCALE = 0.03;

const dataDir = mkdtempSync(join(tmpdir(), 'a-ems-demo-'));
const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
  rmSync(dataDir, { recursive: true });
});

interface Place {
  database: TestDatabase;
  running: StartedSubgraphs;
}

async function emptyPlace(): Promise<Place> {
  const database = await testDatabase();
  closing.push(database.drop);
  const running = await startSubgraphs({
    domains,
    allDomains: domains,
    databaseUrl: database.url,
    secret: TEST_SECRET,
  });
  closing.push(running.close);
  return { database, running };
}

const create = ({ running }: Place, now = NOW) =>
  createDemoCompany({ started: running.started, secret: TEST_SECRET, dataDir, now, scale: SCALE });

async function sql<Row>({ database }: Place, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  return client
    .query(text)
    .then(({ rows }) => rows as Row[])
    .finally(() => client.end());
}

let place: Place;
let company: DemoCompany | undefined;
beforeAll(async () => {
  place = await emptyPlace();
  company = await create(place);
}, 90_000);

const history = playHistory({ today: TODAY, share, scale: SCALE });
const total = (amounts: readonly number[]) => decimal(amounts.reduce((sum, amount) => sum + amount, 0));

test('a database that belongs to others gets no demo company', async () => {
  const taken = await emptyPlace();
  const owner = { name: 'Somebody', email: 'somebody@example.com' };
  await foundOrganization(databaseOf(taken.running.started, 'identity'), { name: 'Their company', owner });
  expect(await create(taken)).toBeUndefined();
  expect(await sql(taken, 'select from sales.customers')).toEqual([]);
});

test('the company is a demo, owned by its chief executive, whose password opens it', async () => {
  expect(await sql(place, 'select name, currency, is_demo from organizations.organizations')).toEqual([
    { name: 'Wrenfield Coffee Works', currency: 'USD', is_demo: true },
  ]);
  expect(
    await sql(
      place,
      "select email, role from identity.users join identity.memberships on user_id = users.id where role = 'owner'",
    ),
  ).toEqual([{ email: company?.email, role: 'owner' }]);
  expect(company?.password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
});

test('somebody of each role works there, for whoever looks around to be', async () => {
  const roles = await sql<{ role: string }>(place, 'select role from identity.memberships order by created_at, id');
  expect(roles.map(({ role }) => role).toSorted()).toEqual([
    'analyst',
    'executive',
    'manager',
    'member',
    'owner',
    'viewer',
  ]);
});

test('the database holds what the simulator played', async () => {
  const counts = `select (select count(*)::int from sales.customers) as customers, (select count(*)::int from sales.orders) as orders,
    (select count(*)::int from sales.order_lines) as lines, (select count(*)::int from products.products) as products,
    (select count(*)::int from products.purchase_orders) as purchases, (select count(*)::int from sales.opportunities) as opportunities`;
  const { sales, products, purchasing, customers, opportunities } = history;
  expect(await sql(place, counts)).toEqual([
    {
      customers: customers.length,
      orders: sales.orders.length,
      lines: sales.orders.flatMap(({ lines }) => lines).length,
      products: products.length,
      purchases: purchasing.orders.length,
      opportunities: opportunities.length,
    },
  ]);
});

test('amounts are right to the cent', async () => {
  const { orders } = history.sales;
  const sums = `select sum(subtotal)::numeric(19,2) as subtotal, sum(total)::numeric(19,2) as total, sum(discount)::numeric(19,2) as discount,
    (select sum(line_total)::numeric(19,2) from sales.order_lines) as lines,
    (select sum(total)::numeric(19,2) from products.purchase_orders) as bought from sales.orders`;
  const lines = orders.flatMap((order) => order.lines);
  expect(await sql(place, sums)).toEqual([
    {
      subtotal: total(orders.map(({ subtotal }) => subtotal)),
      total: total(orders.map((order) => order.total)),
      discount: total(lines.map(({ quantity, unitPrice, total }) => quantity * unitPrice - total)),
      lines: total(lines.map((line) => line.total)),
      bought: total(history.purchasing.orders.map(({ subtotal, freight }) => subtotal + freight)),
    },
  ]);
});

test('stock levels are the sums of their moves, and none is negative', async () => {
  const wrong = `select l.product_id from products.stock_levels l
    where quantity < 0 or quantity <> (select coalesce(sum(m.quantity), 0) from products.stock_moves m
      where m.product_id = l.product_id and m.warehouse_id = l.warehouse_id)`;
  expect(await sql(place, wrong)).toEqual([]);
  const units = history.products.flatMap((product) =>
    [0, 1, 2].map((warehouse) => history.stock.onHand(product, warehouse)),
  );
  expect(await sql(place, 'select sum(quantity)::int as units from products.stock_levels')).toEqual([
    { units: units.reduce((sum, quantity) => sum + quantity, 0) },
  ]);
});

test('the domains have told each other what they need: names, costs, demand', async () => {
  const gaps = `select (select count(*)::int from sales.order_lines where unit_cost is null) as "withoutCost",
    (select count(*)::int from sales.sold_products) as named,
    (select sum(units)::int from products.demand) - (select sum(quantity)::int from sales.order_lines where status <> 'CANCELLED') as difference`;
  const told = [{ withoutCost: 0, named: history.products.length, difference: 0 }];
  // Consumers wait for older transactions of the whole server, those of other tests among them.
  await vi.waitFor(async () => expect(await sql(place, gaps)).toEqual(told), { timeout: 20_000 });
});

test('a later start finds the same company, says the same password and writes nothing', async () => {
  const written = 'select count(*)::int as changes from kernel.import_changes';
  const before = await sql(place, written);
  expect(await create(place)).toEqual(company);
  expect(await sql(place, written)).toEqual(before);
  expect(readdirSync(dataDir)).toEqual([]);
});

test('a company that was left half made is finished', async () => {
  const half = await emptyPlace();
  await create(half);
  await sql(
    half,
    `set session_replication_role = replica;
     delete from products.stock_moves; delete from products.stock_levels; delete from sales.order_lines;
     delete from kernel.import_changes where target in ('products.stock_move', 'products.stock_level', 'sales.order_line')`,
  );
  await create(half, new Date(NOW.getTime() + 60_000));
  const counts = `select (select count(*)::int from sales.order_lines) as lines, (select count(*)::int from sales.orders) as orders`;
  expect(await sql(half, counts)).toEqual(await sql(place, counts));
}, 90_000);

test('a start on a later day brings the days between, and leaves alone what people changed', async () => {
  const later = await emptyPlace();
  const founded = await create(later);
  await sql(later, "update sales.customers set name = 'Renamed' where source_key = 'C-1001'");
  await takeOut(later, founded?.organizationId, 40);
  const then = new Date(NOW.getTime() + 11 * DAY_MS);
  await create(later, then);
  const moment = momentOf(then, COMPANY.timeZone);
  const { orders } = playHistory({ today: TODAY, until: moment.day, share: moment.share, scale: SCALE }).sales;
  expect(
    await sql(later, 'select count(*)::int as orders, sum(total)::numeric(19,2) as total from sales.orders'),
  ).toEqual([{ orders: orders.length, total: total(orders.map((order) => order.total)) }]);
  expect(
    await sql(
      later,
      `select status from sales.orders where ordered_on < '${TODAY}' and status in ('OPEN', 'APPROVED')`,
    ),
  ).toEqual([]);
  expect(await sql(later, "select name from sales.customers where source_key = 'C-1001'")).toEqual([
    { name: 'Renamed' },
  ]);
  expect(await sql(later, 'select quantity from products.stock_levels where quantity < 0')).toEqual([]);
}, 90_000);

/** Takes units out of every level without the simulator's knowledge, as orders do that come while the product runs. */
async function takeOut(where: Place, organizationId: string | undefined, quantity: number): Promise<void> {
  await sql(
    where,
    `set app.organization_id = '${organizationId}';
     insert into products.stock_moves (organization_id, id, product_id, warehouse_id, moved_on, quantity, kind)
     select organization_id, gen_random_uuid(), product_id, warehouse_id, current_date, -least(quantity, ${quantity}), 'ISSUE'
       from products.stock_levels where quantity > 0`,
  );
}

test('who changed the password is not told the old one', async () => {
  await sql(place, "update identity.users set password_hash = null where email = 'eleanor.wren@wrenfield.example'");
  expect(await create(place)).toEqual({ ...company, password: undefined });
});
