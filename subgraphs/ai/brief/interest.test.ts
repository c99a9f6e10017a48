import { describe, expect, test } from 'vitest';
import { MetricUnit } from '#kernel/metrics/metric-enums';
import { interestOf } from './interest.ts';

const revenue = { key: 'sales.revenue', domain: 'sales', unit: MetricUnit.MONEY };
const orders = { key: 'sales.orders', domain: 'sales', unit: MetricUnit.COUNT };
const stock = { key: 'products.stock_units', domain: 'products', unit: MetricUnit.COUNT };

const SELLER = ['sales:order.read', 'sales:order.write', 'sales:customer.write', 'products:product.read'];
const KEEPER = ['products:stock.read', 'products:stock.write', 'products:product.write', 'sales:order.read'];
const nothingAsked: { metric: string; weight: number }[] = [];

test('whoever may do nothing and asked for nothing is as interested in all alike', () => {
  const interest = interestOf({ role: 'guest', scopes: [] }, nothingAsked);
  expect([revenue, orders, stock].map(interest)).toEqual([1, 1, 1]);
});

test('a domain concerns whoever has most to do there', () => {
  const seller = interestOf({ role: 'member', scopes: SELLER }, nothingAsked);
  const keeper = interestOf({ role: 'member', scopes: KEEPER }, nothingAsked);
  expect(seller(orders)).toBeGreaterThan(seller(stock));
  expect(keeper(stock)).toBeGreaterThan(keeper(orders));
});

test('an owner looks at results first, whoever does the work at what there is to do', () => {
  const owner = interestOf({ role: 'owner', scopes: SELLER }, nothingAsked);
  const member = interestOf({ role: 'member', scopes: SELLER }, nothingAsked);
  expect(owner(revenue)).toBeGreaterThan(owner(orders));
  expect(member(orders)).toBeGreaterThan(member(revenue));
});

describe('what somebody asked about', () => {
  const asked = interestOf({ role: 'analyst', scopes: [] }, [
    { metric: 'products.stock_units', weight: 3 },
    { metric: 'sales.orders', weight: 1 },
  ]);

  test('concerns him, the more the more he asked', () => {
    expect(asked(stock)).toBeGreaterThan(asked(orders));
    expect(asked(orders)).toBeGreaterThan(1);
  });

  test('makes its neighbours concern him a little', () => {
    expect(asked(revenue)).toBeGreaterThan(1);
    expect(asked(revenue)).toBeLessThan(asked(orders));
  });

  test('never outweighs everything else: at most four fifths are added', () => {
    const only = interestOf({ role: 'analyst', scopes: [] }, [{ metric: 'sales.revenue', weight: 90 }]);
    expect(only(revenue)).toBeCloseTo(1.8);
  });
});
