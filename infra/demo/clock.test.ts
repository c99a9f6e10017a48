import { expect, test } from 'vitest';
import { momentOf } from './clock.ts';

test('the day is that of the time zone', () => {
  const instant = new Date('2026-11-20T03:00:00Z');
  expect(momentOf(instant, 'America/New_York').day).toBe('2026-11-19');
  expect(momentOf(instant, 'Asia/Tokyo').day).toBe('2026-11-20');
});

test.each([
  ['2026-11-20T02:00:00Z', 0],
  ['2026-11-20T14:00:00Z', 0.5],
  ['2026-11-20T23:30:00Z', 1],
])('at %s a share of %d of the business is done', (instant, share) => {
  expect(momentOf(new Date(instant), 'UTC').share).toBeCloseTo(share);
});
