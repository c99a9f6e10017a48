import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { urlOf } from '#kernel/database/roles';
import { importFolder } from '#kernel/imports/import-folder';
import { undoBatch } from '#kernel/imports/undo-batch';
import { TEST_SECRET } from '#kernel/testing/test-database';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { imports as productImports } from '../products/imports.ts';
import { imports } from './imports.ts';
import { sales } from './subgraph.ts';
import { loggedEvents } from './testing/logged-events.ts';
import { openShop, rowsOf, type Shop } from './testing/shop.ts';

const FILES = {
  'products.csv': 'Id,Name\nP1,Helmet\n',
  'sellers.csv': 'Id,Name\n1,Linda Mitchell\n',
  'quotas.csv': 'Seller,From,Amount\n1,2025-01-01,300\n1,2025-04-01,500\n',
  'customers.csv': 'Id,Name\n1,Riders\n2,Wheels\n',
  'orders.csv':
    'No,Day,Customer,Total,Status\nA,2025-02-01,1,12,SHIPPED\nB,2025-01-15,1,7,CANCELLED\nC,2025-03-01,2,7,OPEN\n',
  'lines.csv': 'No,Order,Product,Quantity,Price,Discount,Total\n1,A,P1,2,5,0.1,9\n2,A,P1,1,4,0.25,3\n3,C,P1,1,7,0,7\n',
};

const MAPPING = `name: Little shop
sources:
${Object.keys(FILES)
  .map((file) => `  ${file.replace('.csv', '')}: { file: ${file} }`)
  .join('\n')}
imports:
  - { target: products.product, from: products, key: Id, fields: { number: Id, name: Name, stage: { constant: MATURE }, currency: { constant: USD } } }
  - { target: sales.sales_person, from: sellers, key: Id, fields: { name: Name } }
  - { target: sales.quota, from: quotas, key: { concat: [Seller, From] }, fields: { salesPersonId: Seller, startsOn: From, amount: Amount } }
  - { target: sales.customer, from: customers, key: Id, fields: { kind: { constant: COMPANY }, name: Name } }
  - target: sales.order
    from: orders
    key: No
    fields: { number: No, orderedOn: Day, customerId: Customer, subtotal: Total, total: Total, status: Status, channel: { constant: ONLINE }, currency: { constant: USD } }
  - target: sales.order_line
    from: lines
    key: No
    fields: { orderId: Order, lineNumber: No, productId: Product, quantity: Quantity, unitPrice: Price, discountRate: Discount, lineTotal: Total }
`;

const targets = [...productImports, ...imports];

const folder = mkdtempSync(join(tmpdir(), 'sales-'));
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
afterAll(() => rmSync(folder, { recursive: true }));

let graph: TestGraph;
let pools: ReadonlyMap<string, Pool>;
beforeAll(async () => {
  graph = await testGraph(sales);
  const products = new Pool({ connectionString: urlOf('products', graph.databaseUrl, TEST_SECRET) });
  pools = new Map([
    ['sales', graph.started.runtime.database.pool],
    ['products', products],
  ]);
  return () => products.end();
});

async function bringIn({ viewer }: Shop) {
  const request = { targets, pools, scope: { organizationId: viewer.organizationId } };
  const faults: string[] = [];
  const { batchId, complete } = await importFolder({
    ...request,
    mapping: MAPPING,
    folder,
    onFault: ({ reason }) => faults.push(reason),
  });
  expect(faults).toEqual([]);
  expect(complete).toBe(true);
  return () => undoBatch({ ...request, batchId });
}

test('what files do not say follows from the other rows, and goes again when the import is undone', async () => {
  const shop = await openShop(graph);
  const undo = await bringIn(shop);
  const rows = (sql: string) => rowsOf(shop.context, sql);

  expect(await rows('select starts_on as from, until from sales.quotas order by 1')).toEqual([
    { from: '2025-01-01', until: '2025-04-01' },
    { from: '2025-04-01', until: '2025-07-01' },
  ]);
  expect(
    await rows('select name, first_ordered_on as on from sales.customers where source_key is not null order by 1'),
  ).toEqual([
    { name: 'Riders', on: '2025-02-01' },
    { name: 'Wheels', on: '2025-03-01' },
  ]);
  expect(await rows('select number, discount from sales.orders order by 1')).toEqual([
    { number: 'A', discount: '2.0000' },
    { number: 'B', discount: '0.0000' },
    { number: 'C', discount: '0.0000' },
  ]);
  expect(
    await rows('select line_number as no, ordered_on as on, status, channel from sales.order_lines order by 1'),
  ).toEqual([
    { no: 1, on: '2025-02-01', status: 'SHIPPED', channel: 'ONLINE' },
    { no: 2, on: '2025-02-01', status: 'SHIPPED', channel: 'ONLINE' },
    { no: 3, on: '2025-03-01', status: 'OPEN', channel: 'ONLINE' },
  ]);

  await undo();

  expect(await rows('select from sales.orders union all select from sales.quotas')).toEqual([]);
  expect(await rows('select name from sales.customers')).toEqual([{ name: 'Riders Company' }]);
});

test('an import says which days it touched', async () => {
  const shop = await openShop(graph);
  await bringIn(shop);

  expect(await loggedEvents(graph, shop.viewer, 'sales.OrdersImported')).toEqual([
    { from: '2025-02-01', to: '2025-03-01' },
  ]);
});
