import { expect, test } from 'vitest';
import { isTooNarrow, layOut } from './waterfall.ts';

const rows = (...values: [name: string, role: string, value: number][]) =>
  values.map(([name, role, value]) => ({ name, role, value }));
const lay = (...values: Parameters<typeof rows>) => layOut(rows(...values), 'name', 'value');

test('each step hangs where the one before it ended', () => {
  const { bars } = lay(['Before', 'start', 100], ['A', 'change', 20], ['B', 'change', -50], ['Now', 'end', 70]);
  expect(bars.map(({ range }) => range)).toEqual([
    [0, 100],
    [100, 120],
    [70, 120],
    [0, 70],
  ]);
});

test('the axis is broken only when everything happens high above zero', () => {
  expect(lay(['Before', 'start', 100], ['A', 'change', -60], ['Now', 'end', 40]).floor).toBe(0);
  const { floor } = lay(['Before', 'start', 1_000], ['A', 'change', 50], ['Now', 'end', 1_050]);
  expect(floor).toBeGreaterThan(900);
  expect(floor).toBeLessThan(1_000);
});

test('bars lie down when their names would run into each other', () => {
  const { bars } = lay(['Before', 'start', 1], ['Northwest', 'change', 1], ['Now', 'end', 2]);
  expect(isTooNarrow(bars, 600)).toBe(false);
  expect(isTooNarrow(bars, 120)).toBe(true);
});
