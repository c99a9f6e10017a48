import { defineMetric, type Metric, type MetricOptions } from '#kernel/metrics/define-metric';
import { asOf, count, ratio, sum } from '#kernel/metrics/measure';
import { Direction, MetricUnit } from '#kernel/metrics/metric-enums';
import { demand, purchases, stockMoves, stockPositions, stockValues } from './facts.ts';
import type { ProductsScope } from './policy.ts';
import { metricWords } from './words.ts';

const { MONEY, COUNT, RATE, RATIO, DAYS } = MetricUnit;
const { UP, DOWN, NONE } = Direction;

type Options = MetricOptions & { allow: ProductsScope };
const metric = (key: `products.${string}`, options: Options): Metric =>
  defineMetric(key, { ...options, words: metricWords[key] });

const unitsInStock = asOf(sum(stockMoves, 'f.quantity'));
const valueInStock = asOf(sum(stockValues, 'f.value'));

/** What can be measured in products. */
export const metrics: Metric[] = [
  metric('products.stock_units', {
    name: 'Stock',
    description: 'Units in all warehouses at the end of the period: the sum of all moves until then.',
    unit: COUNT,
    better: NONE,
    allow: 'products:stock.read',
    value: unitsInStock,
  }),
  metric('products.stock_value', {
    name: 'Stock value',
    description:
      'Units in stock at the end of the period, each at what its product cost on that day: the newest cost known then, or the first one for days before it.',
    unit: MONEY,
    better: NONE,
    allow: 'products:cost.read',
    value: valueInStock,
    quantity: { metric: 'products.stock_units', by: 'product' },
  }),
  metric('products.below_reorder_point', {
    name: 'Below reorder point',
    description:
      'Number of products whose stock over all warehouses at the end of the period was below the reorder point of today: that of the product, or the sum of those of its warehouses. Products that never had stock, or were retired by then, do not count.',
    unit: COUNT,
    better: DOWN,
    allow: 'products:stock.read',
    value: asOf(count(stockPositions, { where: 'f.quantity < f.reorder_point' })),
  }),
  metric('products.days_of_supply', {
    name: 'Days of supply',
    description:
      'How long the units in stock at the end of the period last when as many are sold a day as in the period, on average.',
    unit: DAYS,
    better: NONE,
    allow: 'products:stock.read',
    value: ratio(unitsInStock, sum(demand, 'f.units', { per: 'DAY' })),
  }),
  metric('products.stock_turns', {
    name: 'Stock turns',
    description:
      'How often a year the stock is sold: the cost of the units sold in the period, stretched to a year, divided by the stock value at its end.',
    unit: RATIO,
    better: UP,
    allow: 'products:cost.read',
    value: ratio(sum(demand, 'f.cost', { per: 'YEAR' }), valueInStock),
  }),
  metric('products.purchase_spend', {
    name: 'Purchase spend',
    description:
      'Value of ordered purchase lines, without tax and freight, on the day of the order. Rejected and cancelled orders do not count.',
    unit: MONEY,
    better: NONE,
    allow: 'products:purchase.read',
    value: sum(purchases, 'f.line_total'),
  }),
  metric('products.rejection_rate', {
    name: 'Rejection rate',
    description: 'Units rejected as a share of the units received, of purchase orders placed in the period.',
    unit: RATE,
    better: DOWN,
    allow: 'products:purchase.read',
    value: ratio(sum(purchases, 'f.rejected'), sum(purchases, 'f.received')),
  }),
];
