import { expect, test } from 'vitest';
import { closeness } from './closeness.ts';

test('beginnings come before the middle of words', () => {
  const names = ['Overview', 'Gross revenue', 'Revenue', 'Orders'];
  const ranked = names
    .filter((name) => closeness(name, 'rev') > 0)
    .toSorted((a, b) => closeness(b, 'rev') - closeness(a, 'rev'));
  expect(ranked).toEqual(['Revenue', 'Gross revenue']);
  expect(closeness('Overview', 'view')).toBeGreaterThan(0);
  expect(closeness('Overview', ' OVER ')).toBe(1);
});
