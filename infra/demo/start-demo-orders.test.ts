import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type StartedSubgraphs, startSubgraphs } from '#kernel/graph/start-subgraphs';
import { TEST_SECRET, type TestDatabase, testDatabase } from '#kernel/testing/test-database';
import { domains } from '../../subgraphs/index.ts';
import { createDemoCompany, type DemoCompany } from './create-demo-company.ts';
import { DemoClient } from './live/demo-client.ts';
import { restock } from './live/restock.ts';
import { startDemoOrders } from './start-demo-orders.ts';

const QUICK = [5, 15] as const;

let database: TestDatabase;
let running: StartedSubgraphs;
let owner: Client;
let company: DemoCompany;
beforeAll(async () => {
  database = await testDatabase();
  running = await startSubgraphs({ domains, allDomains: domains, databaseUrl: database.url, secret: TEST_SECRET });
  owner = new Client({ connectionString: database.url });
  await owner.connect();
  const dataDir = mkdtempSync(join(tmpdir(), 'a-ems-demo-'));
  company = (await createDemoCompany({
    started: running.started,
    secret: TEST_SECRET,
    dataDir,
    scale: 0.02,
  })) as DemoCompany;
  rmSync(dataDir, { recursive: true });
}, 90_000);
afterAll(async () => {
  await owner.end();
  await running.close();
  await database.drop();
});

async function orders(): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    "select count(*)::int as count from sales.orders where number like 'WEB-%'",
  );
  return rows[0]?.count ?? 0;
}

test('the clerk who records orders may do nothing else', async () => {
  const client = new DemoClient(running.started, company);
  await expect(client.ask('products', 'mutation { adjustStock(input: {}) { __typename } }')).rejects.toThrow();
  await expect(client.ask('sales', '{ opportunities { totalCount } }')).rejects.toThrow();
});

test('orders come until they are stopped, and stock follows', async () => {
  const before = await orders();
  const demo = startDemoOrders({ started: running.started, company, pause: QUICK });
  await vi.waitFor(async () => expect(await orders()).toBeGreaterThan(before + 5), { timeout: 20_000 });
  await demo.stop();
  const stopped = await orders();
  const unserved = `select o.number from sales.orders o where o.number like 'WEB-%'
    and not exists (select from products.stock_moves m where m.reference = o.id::text)
    and not exists (select from products.shortages s where s.order_id = o.id)`;
  // Consumers wait for older transactions of the whole server, those of other tests among them.
  await vi.waitFor(async () => expect((await owner.query(unserved)).rows).toEqual([]), { timeout: 20_000 });
  expect(await orders()).toBe(stopped);
});

test('a company that cannot sell does not stop the product', async () => {
  const stranger = { organizationId: randomUUID(), userId: randomUUID() };
  const demo = startDemoOrders({ started: running.started, company: stranger, pause: QUICK });
  await new Promise((resolve) => setTimeout(resolve, 100));
  await expect(demo.stop()).resolves.toBeUndefined();
});

test('what runs low is bought and taken in', async () => {
  const client = new DemoClient(running.started, company);
  const { rows } = await owner.query<{ id: string }>(
    `update products.stock_levels set safety_stock = quantity + 50, reorder_point = quantity + 80
      where (product_id, warehouse_id) in (select product_id, warehouse_id from products.stock_levels
        join products.products p on p.id = product_id where retired_on is null order by p.number limit 1) returning product_id as id, quantity`,
  );
  const products = new Set(rows.map(({ id }) => id));
  expect(await restock(client, products)).toBe(true);
  expect(await restock(client, products)).toBe(false);
  expect(await restock(client, new Set())).toBe(false);
});
