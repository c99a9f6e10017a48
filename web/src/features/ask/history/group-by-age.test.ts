import { expect, test } from 'vitest';
import { groupByAge } from './group-by-age.ts';

const now = new Date(2026, 10, 20, 14, 5);
const at = (month: number, day: number, hour = 9) => ({
  updatedAt: new Date(2026, month - 1, day, hour).toISOString(),
});
const names = (...rows: { updatedAt: string }[]) => groupByAge(rows, now).map(({ name }) => name);

test('rows stand under the days in which they changed, as the reader counts days', () => {
  expect(names(at(11, 20, 0), at(11, 19, 23), at(11, 13), at(10, 21), at(10, 20))).toEqual([
    'Today',
    'Yesterday',
    'The last 7 days',
    'The last 30 days',
    'Earlier',
  ]);
});

test('a part without rows is not there, and the others keep the order of their rows', () => {
  const rows = [at(11, 20, 12), at(11, 20, 8), at(3, 1)];
  expect(groupByAge(rows, now)).toEqual([
    { name: 'Today', rows: rows.slice(0, 2) },
    { name: 'Earlier', rows: rows.slice(2) },
  ]);
});

test('a clock that is a little behind the server still says today', () => {
  expect(names(at(11, 20, 15))).toEqual(['Today']);
});
