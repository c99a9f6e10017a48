import { expect, test } from 'vitest';
import { formatAgo } from './instants.ts';

const NOW = new Date('2026-11-20T12:00:00Z');
const ago = (instant: string) => formatAgo(instant, 'en-US', NOW);

test('what is near is told by its distance', () => {
  expect(ago('2026-11-20T11:59:40Z')).toBe('now');
  expect(ago('2026-11-20T11:55:00Z')).toBe('5 minutes ago');
  expect(ago('2026-11-20T09:10:00Z')).toBe('3 hours ago');
  expect(ago('2026-11-19T11:00:00Z')).toBe('yesterday');
  expect(ago('2026-11-23T12:00:00Z')).toBe('in 3 days');
});

test('what is far away is told by its date', () => {
  expect(ago('2026-03-02T12:00:00Z')).toBe('Mar 2, 2026');
});
