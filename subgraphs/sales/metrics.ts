import { defineMetric, type Metric, type MetricOptions } from '#kernel/metrics/define-metric';
import { asOf, count, countDistinct, largest, ratio, spread, sum } from '#kernel/metrics/measure';
import { Direction, MetricUnit } from '#kernel/metrics/metric-enums';
import {
  byCustomer,
  bySeller,
  closedOpportunities,
  firstOrders,
  openStages,
  orderLines,
  ordersFact,
  quotas,
} from './facts.ts';
import { COST_READ, type SalesScope } from './policy.ts';
import { metricWords } from './words.ts';

const { MONEY, COUNT, RATE } = MetricUnit;
const { UP, DOWN } = Direction;

type Options = MetricOptions & { allow: SalesScope | typeof COST_READ };
const metric = (key: `sales.${string}`, options: Options): Metric =>
  defineMetric(key, { ...options, words: metricWords[key] });

const lineTotals = sum(orderLines, 'f.line_total');
const knownCost = { where: 'f.unit_cost is not null' };
const margin = sum(orderLines, 'f.line_total - f.quantity * f.unit_cost', knownCost);
const pipelineAmounts = asOf(sum(openStages, 'f.amount'));

/** What can be measured in sales. */
export const metrics: Metric[] = [
  metric('sales.revenue', {
    name: 'Revenue',
    description:
      'Value of ordered lines after discount, without tax and freight, on the day of the order. Cancelled orders do not count.',
    unit: MONEY,
    better: UP,
    allow: 'sales:order.read',
    value: lineTotals,
    quantity: { metric: 'sales.units', by: 'product' },
  }),
  metric('sales.billed', {
    name: 'Billed',
    description:
      'What customers pay for their orders, with tax and freight, on the day of the order. Cancelled orders do not count.',
    unit: MONEY,
    better: UP,
    allow: 'sales:order.read',
    value: sum(ordersFact, 'f.total'),
  }),
  metric('sales.orders', {
    name: 'Orders',
    description: 'Number of orders, on their day. Cancelled orders do not count.',
    unit: COUNT,
    better: UP,
    allow: 'sales:order.read',
    value: count(ordersFact),
  }),
  metric('sales.units', {
    name: 'Units sold',
    description: 'Number of units ordered, on the day of the order. Cancelled orders do not count.',
    unit: COUNT,
    better: UP,
    allow: 'sales:order.read',
    value: sum(orderLines, 'f.quantity'),
  }),
  metric('sales.average_order_value', {
    name: 'Average order value',
    description: 'Value of the orders after discount, without tax and freight, divided by their number.',
    unit: MONEY,
    better: UP,
    allow: 'sales:order.read',
    value: ratio(sum(ordersFact, 'f.subtotal'), count(ordersFact)),
  }),
  metric('sales.discount', {
    name: 'Discount',
    description: 'What customers were let off the price, on the day of the order; already taken off revenue.',
    unit: MONEY,
    better: DOWN,
    allow: 'sales:order.read',
    value: sum(orderLines, 'f.discount'),
  }),
  metric('sales.gross_margin', {
    name: 'Gross margin',
    description:
      'Revenue less what the goods cost on the day of the order. Lines whose cost is not known are left out, revenue and all.',
    unit: MONEY,
    better: UP,
    allow: COST_READ,
    value: margin,
  }),
  metric('sales.gross_margin_rate', {
    name: 'Gross margin rate',
    description:
      'Gross margin as a share of the revenue of the same lines; lines whose cost is not known are left out of both.',
    unit: RATE,
    better: UP,
    allow: COST_READ,
    value: ratio(margin, sum(orderLines, 'f.line_total', knownCost)),
  }),
  metric('sales.active_customers', {
    name: 'Active customers',
    description: 'Number of different customers with at least one order in the period that was not cancelled.',
    unit: COUNT,
    better: UP,
    allow: 'sales:order.read',
    value: countDistinct(ordersFact, 'f.customer_id', { row: byCustomer }),
  }),
  metric('sales.new_customers', {
    name: 'New customers',
    description: 'Number of customers whose first order lies in the period; a cancelled order is none.',
    unit: COUNT,
    better: UP,
    allow: 'sales:order.read',
    value: count(firstOrders),
  }),
  metric('sales.top_customer_share', {
    name: 'Share of the largest customer',
    description:
      'Revenue of the customer who bought most in the period, as a share of all revenue: how much hangs on one customer.',
    unit: RATE,
    better: DOWN,
    allow: 'sales:order.read',
    value: ratio(largest(orderLines, 'f.line_total', 'f.customer_id'), lineTotals),
  }),
  metric('sales.quota_attainment', {
    name: 'Quota attainment',
    description:
      'Revenue of orders with a sales person, as a share of the quotas; a quota counts evenly on each of its days.',
    unit: RATE,
    better: UP,
    allow: 'sales:order.read',
    value: ratio(
      sum(orderLines, 'f.line_total', { where: 'f.sales_person_id is not null', row: bySeller }),
      spread(sum(quotas, 'f.amount')),
    ),
  }),
  metric('sales.pipeline', {
    name: 'Pipeline',
    description: 'What the opportunities that were open at the end of the period were worth then.',
    unit: MONEY,
    better: UP,
    allow: 'sales:pipeline.read',
    value: pipelineAmounts,
  }),
  metric('sales.weighted_pipeline', {
    name: 'Weighted pipeline',
    description: 'The same, each opportunity multiplied by how likely it was to be won.',
    unit: MONEY,
    better: UP,
    allow: 'sales:pipeline.read',
    value: asOf(sum(openStages, 'f.amount * f.probability')),
  }),
  metric('sales.win_rate', {
    name: 'Win rate',
    description: 'Opportunities won as a share of those won or lost in the period, by number.',
    unit: RATE,
    better: UP,
    allow: 'sales:pipeline.read',
    value: ratio(count(closedOpportunities, { where: "f.stage = 'WON'" }), count(closedOpportunities)),
  }),
];
