import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StartedSubgraphs, startSubgraphs } from '#kernel/graph/start-subgraphs';
import { type ImportSummary, importFolder } from '#kernel/imports/import-folder';
import { undoBatch } from '#kernel/imports/undo-batch';
import { TEST_SECRET, type TestDatabase, testDatabase } from '#kernel/testing/test-database';
import { products } from '../../subgraphs/products/subgraph.ts';
import { sales } from '../../subgraphs/sales/subgraph.ts';
import { startTestPostgres, type TestPostgres } from '../testing/test-postgres.ts';

/** The sample company is not part of the project; the test runs where it lies beside it, or where `ADVENTUREWORKS` says. */
const folder = process.env.ADVENTUREWORKS ?? join(process.cwd(), '../shared/data/adventureworks');
const mapping = readFileSync(join(process.cwd(), 'infra/mappings/adventureworks.yaml'), 'utf8');
const domains = [sales, products];
const MINUTES = 60_000;

/** Files as PostgreSQL itself reads them, every column as text: the other way to the same sums. */
const RAW = [
  'sales/SalesOrderHeader',
  'sales/SalesOrderDetail',
  'sales/Customer',
  'sales/Store',
  'sales/SalesTerritory',
  'sales/SalesPersonQuotaHistory',
  'people/Person',
  'people/EmailAddress',
  'products/Product',
  'products/ProductCategory',
  'products/ProductSubcategory',
  'products/ProductCostHistory',
  'products/ProductInventory',
  'purchasing/PurchaseOrderHeader',
  'purchasing/PurchaseOrderDetail',
  'purchasing/Vendor',
];

const COUNTS = {
  'products.category': 41,
  'products.product': 504,
  'products.product_cost': 395,
  'products.product_price': 395,
  'products.warehouse': 14,
  'products.stock_level': 1_069,
  'products.supplier': 104,
  'products.supplier_product': 460,
  'products.purchase_order': 4_012,
  'products.purchase_order_line': 8_845,
  'sales.territory': 10,
  'sales.sales_person': 17,
  'sales.quota': 163,
  'sales.customer': 19_820,
  'sales.contact': 753,
  'sales.order': 31_465,
  'sales.order_line': 121_317,
};

/** What is compared: its name, the sum over our tables, the sum over the raw files. */
const TOTALS: readonly (readonly [name: string, ours: string, raw: string])[] = [
  [
    'amounts of the orders',
    'select sum(subtotal) a, sum(tax) b, sum(freight) c, sum(total) d from sales.orders',
    'select sum(SubTotal::numeric) a, sum(TaxAmt::numeric) b, sum(Freight::numeric) c, sum(TotalDue::numeric) d from raw.SalesOrderHeader',
  ],
  [
    'lines: units, revenue, discount',
    'select sum(quantity) a, sum(line_total) b, sum(discount) c from sales.order_lines',
    'select sum(OrderQty::int) a, sum(LineTotal::numeric) b, sum(OrderQty::int * UnitPrice::numeric - LineTotal::numeric) c from raw.SalesOrderDetail',
  ],
  [
    'discounts of the orders agree with those of their lines',
    'select count(*) n from sales.orders o where abs(discount - (select sum(l.discount) from sales.order_lines l where l.order_id = o.id)) > 0.0001',
    'select 0::bigint n',
  ],
  [
    'revenue by month and channel',
    "select to_char(ordered_on, 'YYYY-MM') m, channel c, sum(line_total) v from sales.order_lines group by 1, 2 order by 1, 2",
    `select left(OrderDate, 7) m, case OnlineOrderFlag when '1' then 'ONLINE' else 'RESELLER' end c, sum(LineTotal::numeric) v
       from raw.SalesOrderDetail join raw.SalesOrderHeader using (SalesOrderID) group by 1, 2 order by 1, 2`,
  ],
  [
    'revenue by territory',
    'select t.name, t.country_code, sum(l.line_total) v from sales.order_lines l join sales.territories t on t.id = l.territory_id group by 1, 2 order by 1, 2',
    `select t.Name, t.CountryRegionCode country_code, sum(LineTotal::numeric) v
       from raw.SalesOrderDetail join raw.SalesOrderHeader h using (SalesOrderID) join raw.SalesTerritory t using (TerritoryID) group by 1, 2 order by 1, 2`,
  ],
  [
    'revenue by category and subcategory',
    `select c.name a, s.name b, sum(l.line_total) v from sales.order_lines l join products.products p on p.id = l.product_id
       join products.categories s on s.id = p.category_id join products.categories c on c.id = s.parent_id group by 1, 2 order by 1, 2`,
    `select c.Name a, s.Name b, sum(LineTotal::numeric) v from raw.SalesOrderDetail join raw.Product p using (ProductID)
       join raw.ProductSubcategory s using (ProductSubcategoryID) join raw.ProductCategory c using (ProductCategoryID) group by 1, 2 order by 1, 2`,
  ],
  [
    'revenue by sales person',
    'select s.name, s.email, sum(l.line_total) v from sales.order_lines l join sales.sales_people s on s.id = l.sales_person_id group by 1, 2 order by 1, 2',
    `select concat_ws(' ', FirstName, MiddleName, LastName, Suffix) as name, EmailAddress email, sum(LineTotal::numeric) v
       from raw.SalesOrderDetail join raw.SalesOrderHeader using (SalesOrderID)
       join raw.Person p on p.BusinessEntityID = SalesPersonID join raw.EmailAddress e on e.BusinessEntityID = SalesPersonID group by 1, 2 order by 1, 2`,
  ],
  [
    'revenue of the twenty largest customers',
    `select c.name, c.kind, c.account_number a, sum(l.line_total) v from sales.order_lines l join sales.customers c on c.id = l.customer_id
      group by 1, 2, 3 order by 4 desc limit 20`,
    `select coalesce(s.Name, concat_ws(' ', FirstName, MiddleName, LastName, Suffix)) as name, case when StoreID is null then 'PERSON' else 'COMPANY' end kind,
            AccountNumber a, sum(LineTotal::numeric) v
       from raw.SalesOrderDetail join raw.SalesOrderHeader using (SalesOrderID) join raw.Customer c using (CustomerID)
       left join raw.Store s on s.BusinessEntityID = StoreID left join raw.Person p on p.BusinessEntityID = PersonID group by 1, 2, 3 order by 4 desc limit 20`,
  ],
  [
    'every name of a customer',
    "select kind k, count(*) n, md5(string_agg(name, ';' order by account_number)) h from sales.customers group by 1 order by 1",
    `select case when StoreID is null then 'PERSON' else 'COMPANY' end k, count(*) n,
            md5(string_agg(coalesce(s.Name, concat_ws(' ', FirstName, MiddleName, LastName, Suffix)), ';' order by AccountNumber)) h
       from raw.Customer left join raw.Store s on s.BusinessEntityID = StoreID left join raw.Person p on p.BusinessEntityID = PersonID group by 1 order by 1`,
  ],
  [
    'new customers by quarter',
    "select to_char(first_ordered_on, 'YYYY-Q') q, count(*) n from sales.customers where first_ordered_on is not null group by 1 order by 1",
    "select to_char(d::date, 'YYYY-Q') q, count(*) n from (select min(OrderDate) d from raw.SalesOrderHeader group by CustomerID) f group by 1 order by 1",
  ],
  [
    'cost of the goods sold, at the cost of the order date',
    'select sum(quantity * unit_cost) v, count(*) n from sales.order_lines where unit_cost is not null',
    `with cost as (
       select ProductID, StandardCost::numeric as amount, lead(StartDate) over history as until,
              case when row_number() over history = 1 then '' else StartDate end as since
         from raw.ProductCostHistory window history as (partition by ProductID order by StartDate))
     select sum(OrderQty::int * coalesce(amount, p.StandardCost::numeric)) v, count(*) n
       from raw.SalesOrderDetail d join raw.SalesOrderHeader h using (SalesOrderID) join raw.Product p using (ProductID)
       left join cost c on c.ProductID = d.ProductID and OrderDate >= since and (until is null or OrderDate < until)`,
  ],
  [
    'quotas',
    'select sum(amount) v, count(distinct sales_person_id) n, min(starts_on)::text f, max(starts_on)::text t from sales.quotas',
    'select sum(SalesQuota::numeric) v, count(distinct BusinessEntityID) n, min(QuotaDate) f, max(QuotaDate) t from raw.SalesPersonQuotaHistory',
  ],
  [
    'stock: units and value at standard cost',
    'select sum(l.quantity) q, sum(l.quantity * p.cost) v from products.stock_levels l join products.products p on p.id = l.product_id',
    'select sum(Quantity::int) q, sum(Quantity::int * StandardCost::numeric) v from raw.ProductInventory join raw.Product using (ProductID)',
  ],
  [
    'purchases by status',
    'select status s, count(*) n, sum(subtotal) a, sum(total) b from products.purchase_orders group by 1 order by 1',
    `select (array['PENDING', 'APPROVED', 'REJECTED', 'COMPLETE'])[Status::int] s, count(*) n, sum(SubTotal::numeric) a, sum(TotalDue::numeric) b
       from raw.PurchaseOrderHeader group by 1 order by 1`,
  ],
  [
    'purchased, received and rejected by supplier',
    `select s.name, sum(l.line_total) v, sum(l.quantity) q, sum(l.received) r, sum(l.rejected) x from products.purchase_order_lines l
       join products.purchase_orders o on o.id = l.purchase_order_id join products.suppliers s on s.id = o.supplier_id group by 1 order by 1`,
    `select v.Name, sum(LineTotal::numeric) v, sum(OrderQty::int) q, sum(ReceivedQty::numeric)::bigint r, sum(RejectedQty::numeric)::bigint x
       from raw.PurchaseOrderDetail join raw.PurchaseOrderHeader using (PurchaseOrderID) join raw.Vendor v on v.BusinessEntityID = VendorID group by 1 order by 1`,
  ],
];

describe.runIf(existsSync(folder))('the sample company', () => {
  let postgres: TestPostgres;
  let database: TestDatabase;
  let running: StartedSubgraphs;
  let owner: pg.Client;
  let first: ImportSummary;
  const scope = { organizationId: randomUUID() };
  const targets = domains.flatMap((domain) => domain.imports ?? []);
  const pools = () => new Map(running.started.map(({ domain, runtime }) => [domain.name, runtime.database.pool]));
  const settle = async () => void (await Promise.all(running.started.map((started) => started.drain())));
  const bringIn = () => importFolder({ mapping, folder, targets, pools: pools(), scope, onFile: settle });

  beforeAll(async () => {
    postgres = await startTestPostgres();
    process.env.AEMS_TEST_POSTGRES = postgres.url;
    database = await testDatabase();
    const databaseUrl = database.url;
    running = await startSubgraphs({ domains, allDomains: domains, databaseUrl, secret: TEST_SECRET });
    owner = new pg.Client({ connectionString: databaseUrl });
    await owner.connect();
    await owner.query('create schema raw');
    for (const file of RAW) await copyRaw(owner, file);
    first = await bringIn();
  }, 5 * MINUTES);

  afterAll(async () => {
    await running.close();
    await owner.end();
    await database.drop();
    await postgres.stop();
  });

  test('every row arrives', () => {
    const counts: Record<string, number> = {};
    for (const { target, inserted } of first.files) counts[target] = (counts[target] ?? 0) + inserted;
    expect(counts).toEqual(COUNTS);
    expect(first.complete).toBe(true);
    expect(first.files.every(({ rejected }) => rejected === 0)).toBe(true);
  });

  test.each(TOTALS)('%s: to the last digit what the files say', async (_name, ours, raw) => {
    const expected = await owner.query(raw);
    expect(expected.rows.length).toBeGreaterThan(0);
    expect(normalized((await owner.query(ours)).rows)).toEqual(normalized(expected.rows));
  });

  test('a second import changes nothing, and undoing the first leaves nothing', { timeout: 5 * MINUTES }, async () => {
    const again = await bringIn();
    expect(again.files.filter(({ inserted, updated }) => inserted + updated > 0)).toEqual([]);
    expect(again.files.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(
      Object.values(COUNTS).reduce((sum, count) => sum + count),
    );

    await undoBatch({ batchId: first.batchId, targets, pools: pools(), scope });
    const { rows } = await owner.query(
      'select (select count(*) from sales.orders) + (select count(*) from products.stock_moves) as left',
    );
    expect(rows).toEqual([{ left: '0' }]);
  });
});

async function copyRaw(owner: pg.Client, file: string): Promise<void> {
  const path = join(folder, `${file}.csv`);
  const header = readFileSync(path, 'utf8').split(/\r?\n/, 1)[0] ?? '';
  const columns = header.split(',').map((name) => `${name === 'Group' ? '"Group"' : name} text`);
  const table = `raw.${basename(file)}`;
  await owner.query(`create table ${table} (${columns.join(', ')})`);
  await pipeline(createReadStream(path), owner.query(copyFrom(`copy ${table} from stdin with (format csv, header)`)));
  await owner.query(`analyze ${table}`);
}

/** Amounts as numbers of equal form: our columns have more zeros after the point. */
function normalized(rows: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  const plain = (value: unknown) =>
    typeof value === 'string' && /^-?\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value;
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])));
}
