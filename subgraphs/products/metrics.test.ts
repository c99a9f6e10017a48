import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { LifecycleStage } from './catalogue/lifecycle-stage.ts';
import { ProductCost } from './catalogue/product-amounts.entity.ts';
import { PurchaseOrder, PurchaseOrderStatus } from './purchasing/purchase-order.entity.ts';
import { PurchaseOrderLine } from './purchasing/purchase-order-line.entity.ts';
import { products } from './subgraph.ts';
import { StockRoom } from './testing/stock-room.ts';

const MEASURE = `query ($key: ID!, $period: PeriodInput!, $by: String!) {
  _entities(representations: [{ __typename: "ProductsMetric", key: $key }]) {
    ... on ProductsMetric {
      value(period: $period) { current exact }
      breakdown(by: $by, period: $period) { total slices { label value } }
      rows(period: $period) { sum baseSum nodes { label value base } }
    }
  }
}`;

let graph: TestGraph;
let room: StockRoom;

async function measure(key: string, from: string, to: string, by = 'product') {
  const { data, errors } = await room.ask(MEASURE, { key: `products.${key}`, period: { from, to }, by });
  expect(errors).toBeUndefined();
  return data?._entities[0];
}

const slicesOf = (answer: Awaited<ReturnType<typeof measure>>): Record<string, number> =>
  Object.fromEntries(
    answer.breakdown.slices.map(({ label, value }: { label: string; value: number }) => [label, value]),
  );

/** A straight sum, without any of the views that the metrics read. */
async function straight(sql: string, ...values: unknown[]): Promise<number> {
  const [row] = await room.sql<{ value: string | null }>(sql, values);
  return Number(row?.value ?? 0);
}

/**
 * Two bikes, a bell and a part that was retired in May. Costs change on 1 February and 1 April; goods come in January and
 * March and go in March and April; units are sold in March; purchase orders have every status.
 */
async function trade(): Promise<void> {
  const category = await room.category('Bikes');
  const road = await room.category('Road bikes', category.id);
  const [north, south] = [await room.warehouse('North'), await room.warehouse('South')];
  const racer = await room.product({ name: 'Racer', categoryId: road.id, cost: '330', reorderPoint: 12 });
  const tandem = await room.product({ name: 'Tandem', categoryId: category.id, cost: '500' });
  const bell = await room.product({ name: 'Bell', cost: '2.5' });
  const old = await room.product({
    name: 'Dynamo',
    cost: '9',
    reorderPoint: 5,
    stage: LifecycleStage.RETIRED,
    retiredOn: '2026-05-01',
  });
  await room.write(async (em) => {
    for (const [validFrom, amount] of [
      ['2026-01-01', '300'],
      ['2026-02-01', '310.5'],
      ['2026-04-01', '330'],
    ] as const) {
      em.create(ProductCost, { productId: racer.id, validFrom, amount });
    }
  });
  const moves = [
    [racer, north, '2026-01-10', 10],
    [racer, south, '2026-03-05', 4],
    [racer, north, '2026-04-20', -6],
    [tandem, south, '2026-01-15', 3],
    [bell, north, '2026-03-01', 1_000],
    [bell, north, '2026-03-15', -995],
    [old, north, '2026-01-01', 2],
  ] as const;
  for (const [product, warehouse, movedOn, quantity] of moves)
    await room.stock(product, warehouse, quantity, { movedOn });
  await room.write((em) =>
    em.execute('update products.stock_levels set reorder_point = 6 where product_id = ?', [bell.id]),
  );
  const sold = [
    [racer.id, '2026-03-10', 3],
    [racer.id, '2026-04-10', 2],
    [bell.id, '2026-03-15', 995],
  ] as const;
  await room.hears('sales.UnitsSold', { entries: sold.map(([productId, on, units]) => ({ productId, on, units })) });
  await purchase(racer.id, bell.id);
}

async function purchase(racerId: string, bellId: string): Promise<void> {
  const [acme, brass] = [await room.supplier({ name: 'Acme' }), await room.supplier({ name: 'Brass' })];
  const orders = [
    [acme.id, '2026-03-01', PurchaseOrderStatus.COMPLETE, racerId, 4, '300.25', 4, 1],
    [brass.id, '2026-03-31', PurchaseOrderStatus.APPROVED, bellId, 1_000, '2.1', 600, 30],
    [brass.id, '2026-03-20', PurchaseOrderStatus.PENDING, bellId, 10, '2.1', 0, 0],
    [acme.id, '2026-03-20', PurchaseOrderStatus.REJECTED, racerId, 99, '300', 0, 0],
    [acme.id, '2026-03-20', PurchaseOrderStatus.CANCELLED, racerId, 99, '300', 9, 9],
    [acme.id, '2026-04-01', PurchaseOrderStatus.APPROVED, racerId, 1, '320', 0, 0],
  ] as const;
  for (const [
    index,
    [supplierId, orderedOn, status, productId, quantity, unitPrice, received, rejected],
  ] of orders.entries()) {
    await room.write(async (em) => {
      const lineTotal = String(quantity * Number(unitPrice));
      const order = em.create(PurchaseOrder, {
        number: `PO-${index}`,
        supplierId,
        orderedOn,
        status,
        currency: 'USD',
        subtotal: lineTotal,
        total: lineTotal,
      });
      await em.flush();
      em.create(PurchaseOrderLine, {
        purchaseOrderId: order.id,
        lineNumber: 1,
        productId,
        quantity,
        unitPrice,
        lineTotal,
        received,
        rejected,
      });
    });
  }
}

beforeAll(async () => {
  graph = await testGraph(products);
  room = new StockRoom(graph);
  await trade();
});

test('a viewer without the scope of a metric sees no figure of it', async () => {
  const variables = { key: 'products.purchase_spend', period: { from: '2026-03-01', to: '2026-03-31' }, by: 'product' };
  const answer = await room.askWith(['products:stock.read'], MEASURE, variables);
  expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test.each(['2025-12-31', '2026-01-10', '2026-03-04', '2026-03-31', '2026-06-30'])(
  'stock units at the end of %s are the moves until then',
  async (day) => {
    const answer = await measure('stock_units', '2026-01-01' < day ? '2026-01-01' : day, day, 'warehouse');
    const sum = await straight('select sum(quantity) as value from products.stock_moves where moved_on <= $1', day);
    expect(answer.value.current).toBe(sum);
    expect(answer.breakdown.total).toBe(sum);
  },
);

test.each([
  ['before the costs changed', '2026-01-31', 10 * 300],
  ['after the first change', '2026-03-31', 14 * 310.5],
  ['after the second change', '2026-04-30', 8 * 330],
])('stock is valued at the cost of the day: %s', async (_, day, ofRacers) => {
  const answer = await measure('stock_value', '2026-01-01', day);
  const others = await straight(
    'select sum(m.quantity * p.cost) as value from products.stock_moves m join products.products p on p.id = m.product_id where p.name <> $2 and m.moved_on <= $1',
    day,
    'Racer',
  );
  expect(slicesOf(answer).Racer).toBe(ofRacers);
  expect(answer.value.current).toBe(ofRacers + others);
  expect(Number(answer.rows.sum)).toBe(ofRacers + others);
});

test('each step of a series is the figure of its last day', async () => {
  const period = { from: '2026-01-01', to: '2026-06-15' };
  const series = `query ($of: [_Any!]!, $period: PeriodInput!) {
    _entities(representations: $of) { ... on ProductsMetric { key series(period: $period, grain: MONTH) { value } } }
  }`;
  const keys = ['stock_units', 'stock_value', 'below_reorder_point'];
  const of = keys.map((key) => ({ __typename: 'ProductsMetric', key: `products.${key}` }));
  const { data } = await room.ask(series, { of, period });
  const days = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-15'];
  for (const [index, key] of keys.entries()) {
    const single = await Promise.all(days.map(async (day) => (await measure(key, '2026-01-01', day)).value.current));
    expect(data?._entities[index].series.map(({ value }: { value: number }) => value)).toEqual(single);
  }
});

test('stock value comes apart by category, subcategory and warehouse', async () => {
  const of = async (by: string) => slicesOf(await measure('stock_value', '2026-01-01', '2026-03-31', by));
  expect(await of('category')).toEqual({ Bikes: 14 * 310.5 + 1_500, Unassigned: 5 * 2.5 + 18 });
  expect((await of('subcategory'))['Road bikes']).toBe(14 * 310.5);
  expect(await of('warehouse')).toEqual({ North: 10 * 310.5 + 5 * 2.5 + 18, South: 4 * 310.5 + 1_500 });
});

test('products count as below their reorder point by the stock of all warehouses, by that of the product or the sum of the warehouses’', async () => {
  const below = async (day: string) =>
    Object.keys(slicesOf(await measure('below_reorder_point', '2026-01-01', day))).toSorted();
  expect(await below('2026-01-31')).toEqual(['Dynamo', 'Racer']); // 2 of 5, 10 of 12
  expect(await below('2026-03-10')).toEqual(['Dynamo']); // 14 racers
  expect(await below('2026-04-30')).toEqual(['Bell', 'Dynamo', 'Racer']); // 5 bells of 6, 8 racers of 12
  expect(await below('2026-05-01')).toEqual(['Bell', 'Racer']); // the dynamo is retired
});

test('days of supply divide the stock at the end by the units sold a day', async () => {
  const answer = await measure('days_of_supply', '2026-03-01', '2026-03-31');
  const stock = await straight(
    'select sum(quantity) as value from products.stock_moves where moved_on <= $1',
    '2026-03-31',
  );
  const sold = await straight(
    'select sum(units) as value from products.demand where sold_on between $1 and $2',
    '2026-03-01',
    '2026-03-31',
  );
  expect(answer.value.current).toBeCloseTo(stock / (sold / 31), 4);
  expect(slicesOf(answer).Racer).toBeCloseTo(14 / (3 / 31), 4);
  expect(slicesOf(answer).Tandem ?? null).toBeNull();
});

test('stock turns stretch the cost of what was sold to a year and divide it by the stock value', async () => {
  const answer = await measure('stock_turns', '2026-03-01', '2026-04-30');
  const cost = 3 * 310.5 + 2 * 330 + 995 * 2.5;
  const value = await straight(
    'select sum(m.quantity * p.cost) as value from products.stock_moves m join products.products p on p.id = m.product_id',
  );
  expect(answer.value.current).toBeCloseTo((cost * 365) / 61 / value, 4);
});

test('purchase spend counts lines on the day of the order, without rejected and cancelled orders', async () => {
  const answer = await measure('purchase_spend', '2026-03-01', '2026-03-31', 'supplier');
  expect(slicesOf(answer)).toEqual({ Brass: 2_121, Acme: 1_201 });
  expect(Number(answer.value.exact)).toBe(3_322);
  const lines = await straight(
    `select sum(l.line_total) as value from products.purchase_order_lines l join products.purchase_orders o on o.id = l.purchase_order_id
      where o.ordered_on between '2026-03-01' and '2026-03-31' and o.status in ('PENDING', 'APPROVED', 'COMPLETE')`,
  );
  expect(answer.value.current).toBe(lines);
  expect(answer.rows.nodes.map(({ label }: { label: string }) => label).toSorted()).toEqual(['PO-0', 'PO-1', 'PO-2']);
});

test('the rejection rate divides what was rejected by what came', async () => {
  const answer = await measure('rejection_rate', '2026-03-01', '2026-03-31', 'supplier');
  expect(answer.value.current).toBeCloseTo(31 / 604, 4);
  expect(slicesOf(answer)).toEqual({ Acme: 0.25, Brass: 0.05 });
  expect([answer.rows.sum, answer.rows.baseSum].map(Number)).toEqual([31, 604]);
});

test('figures follow a change at once', async () => {
  const other = new StockRoom(graph);
  const ask = async () => {
    const variables = { key: 'products.stock_value', period: { from: '2026-01-01', to: '2026-01-31' }, by: 'product' };
    return (await other.ask(MEASURE, variables)).data?._entities[0].value.current;
  };
  const [product, warehouse] = [await other.product({ cost: '10' }), await other.warehouse()];
  expect(await ask()).toBe(0);
  await other.stock(product, warehouse, 3, { movedOn: '2026-01-20' });
  await expect.poll(ask).toBe(30);
  const update =
    'mutation ($id: ID!) { updateProduct(input: { id: $id, cost: "11", validFrom: "2026-01-02" }) { __typename } }';
  await other.ask(update, { id: product.id });
  await expect.poll(ask).toBe(33);
});
