import { expect, test } from 'vitest';
import { niceTicks } from './ticks.ts';

test('ticks are 1, 2 or 5 times a power of ten and cover the values', () => {
  expect(niceTicks([0, 18.42e6], { zero: true })).toEqual([0, 5e6, 10e6, 15e6, 20e6]);
  expect(niceTicks([0.432, 0.459], { zero: false })).toEqual([0.43, 0.44, 0.45, 0.46]);
  expect(niceTicks([-3, 7], { zero: true })).toEqual([-5, 0, 5, 10]);
});

test('the axis begins at zero when asked, or when zero is near', () => {
  expect(niceTicks([90, 100], { zero: true })[0]).toBe(0);
  expect(niceTicks([30, 100], { zero: false })[0]).toBe(0);
  expect(niceTicks([90, 100], { zero: false })[0]).toBe(90);
});

test('there is an axis even for one value, and for none', () => {
  expect(niceTicks([5], { zero: false }).length).toBeGreaterThan(1);
  expect(niceTicks([0], { zero: true }).length).toBeGreaterThan(1);
  expect(niceTicks([], { zero: true })).toEqual([0, 1]);
});
