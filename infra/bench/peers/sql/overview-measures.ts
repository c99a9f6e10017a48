import { type Days, lengthOf, levelsOf, sumsOf } from './calendar.ts';
import type { Facts, OrdersOf } from './overview-reading.ts';

type Numbers = (number | null)[];

const over = (numerators: Numbers, denominators: Numbers): Numbers =>
  numerators.map((numerator, index) => (denominators[index] ? (numerator ?? 0) / (denominators[index] ?? 1) : null));

/** Every metric of the page over some days: `days` of one element for a value, of many for a series. */
export function measuresOf(days: readonly Days[], facts: Facts, orders: readonly OrdersOf[]): Record<string, Numbers> {
  const { lines, newcomers, demand, purchases } = facts;
  const [units, value] = [levelsOf(days, facts.units), levelsOf(days, facts.value)];
  const lengths = days.map(lengthOf);
  const perDay = over(sumsOf(days, demand, 'units'), lengths);
  const costOfYear = over(sumsOf(days, demand, 'cost'), lengths).map((cost) => (cost ?? 0) * 365);
  return {
    'sales.revenue': sumsOf(days, lines, 'revenue'),
    'sales.gross_margin_rate': over(sumsOf(days, lines, 'margin'), sumsOf(days, lines, 'known')),
    'sales.new_customers': sumsOf(days, newcomers, 'customers'),
    ...orderMeasures(orders),
    'products.stock_value': value,
    'products.below_reorder_point': levelsOf(days, facts.below),
    'products.days_of_supply': over(units, perDay),
    'products.stock_turns': over(costOfYear, value),
    'products.purchase_spend': sumsOf(days, purchases, 'spend'),
    'products.rejection_rate': over(sumsOf(days, purchases, 'rejected'), sumsOf(days, purchases, 'received')),
  };
}

function orderMeasures(orders: readonly OrdersOf[]): Record<string, Numbers> {
  const counts = orders.map((one) => one.orders);
  return {
    'sales.orders': counts,
    'sales.average_order_value': over(
      orders.map(({ amount }) => amount ?? 0),
      counts,
    ),
    'sales.active_customers': orders.map(({ customers }) => customers),
  };
}
