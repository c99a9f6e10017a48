import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFolder } from '#kernel/imports/import-folder';
import { undoBatch } from '#kernel/imports/undo-batch';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import type { ProductCosted, ProductDescribed } from './events.ts';
import { imports } from './imports.ts';
import { products } from './subgraph.ts';
import { StockRoom } from './testing/stock-room.ts';

const MAPPING = `name: Bikes
sources:
  categories: { file: categories.csv }
  products: { file: products.csv }
  costs: { file: costs.csv }
  levels: { file: levels.csv }
  moves: { file: moves.csv }
imports:
  - target: products.category
    from: categories
    key: Id
    fields: { name: Name, parentId: Parent }
  - target: products.product
    from: products
    key: Id
    fields: { number: Id, name: Name, categoryId: Category, stage: { constant: MATURE }, cost: Cost, currency: { constant: USD } }
  - target: products.product_cost
    from: costs
    key: { concat: [Product, From] }
    fields: { productId: Product, validFrom: From, amount: Cost }
  - target: products.warehouse
    from: levels
    key: Warehouse
    fields: { code: Warehouse, name: Warehouse }
  - target: products.stock_level
    from: levels
    key: { concat: [Product, Warehouse] }
    fields: { productId: Product, warehouseId: Warehouse, openingQuantity: Quantity, openedOn: Counted }
  - target: products.stock_move
    from: moves
    key: Id
    fields: { productId: Product, warehouseId: Warehouse, movedOn: Day, quantity: Quantity, kind: Kind }
`;

const FILES = {
  categories: 'Id,Name,Parent\n1,Bikes,\n2,Road bikes,1\n',
  products: 'Id,Name,Category,Cost\nR,Racer,2,330\nB,Bell,,2.5\n',
  costs: 'Product,From,Cost\nR,2026-01-01,300\nR,2026-04-01,330\n',
  levels: 'Product,Warehouse,Quantity,Counted\nR,N,10,2026-01-10\nB,S,0,2026-01-10\n',
  moves: 'Id,Product,Warehouse,Day,Quantity,Kind\n1,R,N,2026-05-01,-4,ISSUE\n2,B,S,2026-05-01,7,RECEIPT\n',
};

const folder = mkdtempSync(join(tmpdir(), 'products-'));
afterAll(() => rmSync(folder, { recursive: true }));

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(products);
});

const pools = () => new Map([['products', graph.started.runtime.database.pool]]);
const scopeOf = ({ viewer: { organizationId } }: StockRoom) => ({ organizationId });

async function load(room: StockRoom, changed: Partial<typeof FILES> = {}) {
  for (const [name, text] of Object.entries({ ...FILES, ...changed })) writeFileSync(join(folder, `${name}.csv`), text);
  const faults: unknown[] = [];
  const onFault = (fault: unknown) => faults.push(fault);
  const summary = await importFolder({
    mapping: MAPPING,
    folder,
    targets: imports,
    pools: pools(),
    scope: scopeOf(room),
    onFault,
  });
  expect({ faults, complete: summary.complete }).toEqual({ faults: [], complete: true });
  return summary.batchId;
}

const LEVELS = `select p.name, l.quantity from products.stock_levels l join products.products p on p.id = l.product_id order by p.name`;
const MOVES = `select p.name, m.moved_on::text as "movedOn", m.quantity, m.kind, m.unit_cost::text as "unitCost"
  from products.stock_moves m join products.products p on p.id = m.product_id order by m.moved_on, p.name`;

test('stock begins with an opening move for each level, and follows the moves', async () => {
  const room = new StockRoom(graph);
  await load(room);
  expect(await room.sql(MOVES)).toEqual([
    { name: 'Racer', movedOn: '2026-01-10', quantity: 10, kind: 'OPENING', unitCost: '300.0000' },
    { name: 'Bell', movedOn: '2026-05-01', quantity: 7, kind: 'RECEIPT', unitCost: null },
    { name: 'Racer', movedOn: '2026-05-01', quantity: -4, kind: 'ISSUE', unitCost: null },
  ]);
  expect(await room.sql(LEVELS)).toEqual([
    { name: 'Bell', quantity: 7 },
    { name: 'Racer', quantity: 6 },
  ]);
  expect(await room.imbalances()).toEqual([]);
});

test('loading the same files again changes nothing and tells nobody', async () => {
  const room = new StockRoom(graph);
  await load(room);
  const before = [await room.sql(MOVES), await room.sql(LEVELS), await room.told('products.ProductDescribed')];
  await load(room);
  expect([await room.sql(MOVES), await room.sql(LEVELS), await room.told('products.ProductDescribed')]).toEqual(before);
});

test('a corrected opening corrects its move, down to none', async () => {
  const room = new StockRoom(graph);
  await load(room);
  await load(room, { levels: 'Product,Warehouse,Quantity,Counted\nR,N,12,2026-01-11\nB,S,3,2026-01-10\n' });
  expect(await room.sql(LEVELS)).toEqual([
    { name: 'Bell', quantity: 10 },
    { name: 'Racer', quantity: 8 },
  ]);
  await load(room, { levels: 'Product,Warehouse,Quantity,Counted\nR,N,12,2026-01-11\nB,S,0,2026-01-10\n' });
  expect(await room.sql(LEVELS)).toEqual([
    { name: 'Bell', quantity: 7 },
    { name: 'Racer', quantity: 8 },
  ]);
  expect(await room.imbalances()).toEqual([]);
});

test('the other domains are told names, categories and all costs', async () => {
  const room = new StockRoom(graph);
  await load(room);
  const described = await room.told<ProductDescribed>('products.ProductDescribed');
  expect(
    described.map(({ name, subcategoryName, categoryName }) => [name, subcategoryName, categoryName]).toSorted(),
  ).toEqual([
    ['Bell', null, null],
    ['Racer', 'Road bikes', 'Bikes'],
  ]);
  expect((await room.told<ProductCosted>('products.ProductCosted')).at(-1)?.costs).toEqual([
    { from: '0001-01-01', until: '2026-04-01', cost: '300.0000' },
    { from: '2026-04-01', until: null, cost: '330.0000' },
  ]);
});

test('a category that a file renames is told for every product below it', async () => {
  const room = new StockRoom(graph);
  await load(room);
  await load(room, { categories: 'Id,Name,Parent\n1,Cycles,\n2,Road bikes,1\n' });
  const last = (await room.told<ProductDescribed>('products.ProductDescribed')).at(-1);
  expect(last).toMatchObject({ name: 'Racer', subcategoryName: 'Road bikes', categoryName: 'Cycles' });
});

test('an import can be undone wholly, openings and all, as long as nobody moved anything since', async () => {
  const room = new StockRoom(graph);
  const batchId = await load(room);
  await undoBatch({ batchId, targets: imports, pools: pools(), scope: scopeOf(room) });
  expect(
    await room.sql(
      'select id from products.stock_moves union all select id from products.stock_levels union all select id from products.products',
    ),
  ).toEqual([]);
});
