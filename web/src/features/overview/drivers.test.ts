import { expect, test } from 'vitest';
import type { BreakdownPartsFragment } from '../../lib/graph/BreakdownParts.generated.ts';
import { driversSpec, sliceOf, steps } from './drivers.ts';

function breakdown(
  values: [now: number, before: number][],
  other: [number | null, number | null] = [null, null],
): BreakdownPartsFragment {
  const slices = values.map(([value, previous], index) => ({
    __typename: 'MetricSlice' as const,
    key: `k${index}`,
    label: `Part ${index}`,
    value,
    previous,
  }));
  const sum = (index: 0 | 1) => values.reduce((total, pair) => total + pair[index], other[index] ?? 0);
  return {
    __typename: 'MetricBreakdown',
    by: 'territory',
    slices,
    other: other[0],
    otherPrevious: other[1],
    total: sum(0),
    totalPrevious: sum(1),
    currency: 'USD',
  };
}

const walk = (parts: BreakdownPartsFragment) => {
  const way = steps(parts) ?? [];
  return way.filter(({ role }) => role === 'change').reduce((height, { value }) => height + value, way[0]?.value ?? 0);
};

test('there is no way without something to compare with', () => {
  expect(steps({ ...breakdown([[1, 1]]), totalPrevious: null })).toBeUndefined();
});

test('the steps lead exactly from the total before to the total now, however many parts there are', () => {
  const few = breakdown([
    [5, 3],
    [2, 4],
  ]);
  const many = breakdown(
    Array.from({ length: 12 }, (_, index) => [10 * index, 3 * index + 7]),
    [50, 80],
  );
  expect(walk(few)).toBeCloseTo(few.total ?? 0, 9);
  expect(walk(many)).toBeCloseTo(many.total ?? 0, 9);
});

test('what moved most is named, the rest is one step, and gains come before losses', () => {
  const way = steps(
    breakdown([
      [1, 0],
      [9, 0],
      [0, 8],
      [7, 0],
      [6, 0],
      [0, 5],
      [4, 0],
      [3, 0],
    ]),
  );
  expect(way?.map(({ name, value }) => [name, value])).toEqual([
    ['Before', 13],
    ['Part 1', 9],
    ['Part 3', 7],
    ['Part 4', 6],
    ['Part 6', 4],
    ['Part 5', -5],
    ['Part 2', -8],
    ['Other', 4],
    ['Now', 30],
  ]);
});

test('parts that stood still are no steps, and the dust of floats is no rest', () => {
  const way = steps({
    ...breakdown([
      [0.1, 0],
      [0.2, 0],
      [5, 5],
    ]),
    total: 5.3,
    totalPrevious: 5,
  });
  expect(way?.map(({ name }) => name)).toEqual(['Before', 'Part 1', 'Part 0', 'Now']);
});

test('a named step can be opened, a total or the rest cannot', () => {
  const { data } = driversSpec(steps(breakdown([[5, 3]], [2, 1])) ?? [], {
    unit: 'MONEY',
    currency: 'USD',
    better: 'UP',
  });
  expect(data.map((row) => sliceOf(row, 'territory'))).toEqual([
    undefined,
    { by: 'territory', key: 'k0' },
    undefined,
    undefined,
  ]);
});
