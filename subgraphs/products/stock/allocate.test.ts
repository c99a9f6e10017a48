import { expect, test } from 'vitest';
import { allocate } from './allocate.ts';

const level = (productId: string, warehouseId: string, quantity: number) => ({ productId, warehouseId, quantity });

test('the warehouse with most gives first, the next ones the rest', () => {
  const levels = [level('bike', 'north', 3), level('bike', 'south', 5), level('bike', 'east', 1)];
  expect(allocate([{ productId: 'bike', quantity: 7 }], levels)).toEqual({
    taken: [level('bike', 'south', 5), level('bike', 'north', 2)],
    missing: [],
  });
});

test('nobody gives more than they have, and the rest is missing', () => {
  const levels = [level('bike', 'north', 3), level('bike', 'south', 0), level('bell', 'north', -2)];
  const wanted = [
    { productId: 'bike', quantity: 4 },
    { productId: 'bell', quantity: 1 },
  ];
  expect(allocate(wanted, levels)).toEqual({
    taken: [level('bike', 'north', 3)],
    missing: [
      { productId: 'bike', quantity: 1 },
      { productId: 'bell', quantity: 1 },
    ],
  });
});

test('what no warehouse keeps is neither taken nor missing', () => {
  expect(allocate([{ productId: 'repair', quantity: 2 }], [level('bike', 'north', 3)])).toEqual({
    taken: [],
    missing: [],
  });
});
