import { expect, test } from 'vitest';
import { administrationOf, areasOf, placeAt } from './navigation.ts';

const names = (viewer: { scopes: string[]; modules: string[] }) =>
  areasOf(viewer).flatMap(({ places }) => places.map(({ name }) => name));

test('a place is hidden from whoever may not see it, and an area without places is gone', () => {
  expect(names({ scopes: ['sales:order.read'], modules: ['sales'] })).toEqual(['Overview', 'Orders']);
  expect(administrationOf({ scopes: ['sales:order.read'], modules: ['sales'] })).toEqual([]);
});

test('the places of a module that is off are gone, whatever one may see', () => {
  const scopes = ['sales:order.read', 'products:product.read'];
  expect(names({ scopes, modules: ['products'] })).toEqual(['Overview', 'Products']);
});

test('an address belongs to the place that it is inside of', () => {
  expect(placeAt('/sales/orders/41')?.name).toBe('Orders');
  expect(placeAt('/products')?.name).toBe('Products');
  expect(placeAt('/productsx')).toBeUndefined();
  expect(placeAt('/metrics/sales.revenue')).toBeUndefined();
});
