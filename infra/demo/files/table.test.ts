import { expect, test } from 'vitest';
import { csvOf } from './table.ts';

test('values that would break a line are quoted, absent ones empty', () => {
  const rows = [{ name: 'Cups, set of 6', note: 'the "good" ones\nnot those', count: 3, more: undefined }];
  expect([...csvOf({ name: 'things', rows })].join('')).toBe(
    'name,note,count,more\n"Cups, set of 6","the ""good"" ones\nnot those",3,\n',
  );
});

test('a long table comes in pieces', () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => ({ n }));
  const pieces = [...csvOf({ name: 'numbers', rows })];
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.join('').trimEnd().split('\n')).toHaveLength(10_001);
});
