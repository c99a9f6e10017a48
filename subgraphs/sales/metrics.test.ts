import { beforeAll, describe, expect, test } from 'vitest';
import { type TestGraph, testGraph, viewerWith } from '#kernel/testing/test-graph';
import { metrics } from './metrics.ts';
import { sales } from './subgraph.ts';
import { openShop, refusal, rowsOf, type Shop } from './testing/shop.ts';
import { trade } from './testing/trade.ts';

let graph: TestGraph;
let shop: Shop;
beforeAll(async () => {
  graph = await testGraph(sales);
  shop = await openShop(graph);
  await trade(shop);
});

const MEASURE = `query ($keys: [_Any!]!, $period: PeriodInput!, $by: String!) { _entities(representations: $keys) { ... on SalesMetric {
  key value(period: $period) { exact } breakdown(by: $by, period: $period, first: 100) { slices { key label value } other total } rows(period: $period, first: 1) { totalCount sum baseSum } } } }`;
const YEAR = { from: '2025-01-01', to: '2025-12-31' };

async function measure(key: string, by = 'sales_person', asker: Pick<Shop, 'ask'> = shop) {
  const { data, errors } = await asker.ask(MEASURE, { keys: [{ __typename: 'SalesMetric', key }], period: YEAR, by });
  expect(errors).toBeUndefined();
  return data?._entities[0];
}

const LINES = `from sales.order_lines l join sales.orders o on o.id = l.order_id
  where o.status <> 'CANCELLED' and o.ordered_on between '2025-01-01' and '2025-12-31'`;
const ORDERS = `from sales.orders o where o.status <> 'CANCELLED' and o.ordered_on between '2025-01-01' and '2025-12-31'`;
const COST = `(select c.cost from sales.product_costs c where c.product_id = l.product_id and c.valid_from <= o.ordered_on
  and (c.valid_until is null or c.valid_until > o.ordered_on))`;
const OPEN = `from sales.opportunity_stages s join sales.opportunities o on o.id = s.opportunity_id
  where s.entered_on <= '2025-12-31' and (s.left_on is null or s.left_on > '2025-12-31') and s.stage not in ('WON', 'LOST')`;

/** Every metric over 2025 once more, written straight over orders and lines, without the columns that lines repeat. */
const STRAIGHT: Record<string, string> = {
  'sales.revenue': `select sum(l.line_total) ${LINES}`,
  'sales.billed': `select sum(o.subtotal + o.tax + o.freight) ${ORDERS}`,
  'sales.orders': `select count(*) ${ORDERS}`,
  'sales.units': `select sum(l.quantity) ${LINES}`,
  'sales.average_order_value': `select (select sum(l.line_total) ${LINES}) / (select count(*) ${ORDERS})`,
  'sales.discount': `select sum(l.quantity * l.unit_price - l.line_total) ${LINES}`,
  'sales.gross_margin': `select sum(l.line_total - l.quantity * ${COST}) ${LINES}`,
  'sales.gross_margin_rate': `select sum(l.line_total - l.quantity * ${COST}) / sum(l.line_total) filter (where ${COST} is not null) ${LINES}`,
  'sales.active_customers': `select count(distinct o.customer_id) ${ORDERS}`,
  'sales.new_customers': `select count(*) from (select customer_id from sales.orders where status <> 'CANCELLED' group by 1
    having min(ordered_on) between '2025-01-01' and '2025-12-31') n`,
  'sales.top_customer_share': `select max(revenue) / sum(revenue) from (select sum(l.line_total) as revenue ${LINES} group by o.customer_id) c`,
  'sales.quota_attainment': `select (select sum(l.line_total) ${LINES} and o.sales_person_id is not null)
    / (select sum(amount) from sales.quotas where starts_on between '2025-01-01' and '2025-12-31')`,
  'sales.pipeline': `select sum(s.amount) ${OPEN}`,
  'sales.weighted_pipeline': `select sum(s.amount * s.probability) ${OPEN}`,
  'sales.win_rate': `select count(*) filter (where stage = 'WON')::numeric / count(*) from sales.opportunities
    where closed_on between '2025-01-01' and '2025-12-31'`,
};

test('a figure is refused without its permission', async () => {
  const reader = graph.as(viewerWith({ organizationId: shop.viewer.organizationId, scopes: ['sales:customer.read'] }));

  const answer = await reader.ask(MEASURE, {
    keys: [{ __typename: 'SalesMetric', key: 'sales.revenue' }],
    period: YEAR,
    by: 'channel',
  });

  expect(refusal(answer)).toEqual({ code: 'FORBIDDEN' });
});

test('another organization has figures of its own', async () => {
  const neighbour = await openShop(graph);

  expect((await measure('sales.orders', 'channel', neighbour)).value.exact).not.toBe(
    (await measure('sales.orders', 'channel')).value.exact,
  );
});

test('every metric is checked below', () => {
  expect(metrics.map(({ key }) => key).sort()).toEqual(Object.keys(STRAIGHT).sort());
});

describe.each(metrics)('$key', ({ key, dimensions }) => {
  test('equals straight SQL', async () => {
    const [straight] = await rowsOf<{ figure: string }>(
      shop.context,
      `select trim_scale(round((${STRAIGHT[key]}), 4))::text as figure`,
    );

    expect(Number(straight?.figure)).not.toBe(0);
    expect((await measure(key)).value.exact).toBe(straight?.figure);
  });

  test('has named parts by each of its dimensions, and the same total', async () => {
    for (const by of Object.keys(dimensions)) {
      const { value, breakdown } = await measure(key, by);
      expect(breakdown.total, by).toBeCloseTo(Number(value.exact), 4);
      expect(breakdown.slices.length, by).toBeGreaterThan(0);
      expect(
        breakdown.slices.filter(({ label }: { label: string }) => label === ''),
        by,
      ).toEqual([]);
    }
  });

  test('has rows that add up to it', async () => {
    const { value, rows } = await measure(key);

    const sum = Number(rows.sum) / Number(rows.baseSum ?? 1);
    expect(rows.totalCount).toBeGreaterThan(0);
    expect(sum).toBeCloseTo(Number(value.exact), 4);
  });
});
