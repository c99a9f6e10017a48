import { describe, expect, test } from 'vitest';
import { daysSince, finishedHistory } from './finished-steps.ts';

const today = '2026-11-18';

describe('the last finished period', () => {
  test('is never the one that is going on', () => {
    expect(finishedHistory('MONTH', { anchor: today, today }).to).toBe('2026-10-31');
    expect(finishedHistory('WEEK', { anchor: today, today }).to).toBe('2026-11-15');
    expect(finishedHistory('DAY', { anchor: today, today }).to).toBe('2026-11-17');
  });

  test('has all of its data: where that is old, it ends before the newest', () => {
    const anchor = '2014-06-30';
    expect(finishedHistory('MONTH', { anchor, today }).to).toBe('2014-06-30');
    expect(finishedHistory('MONTH', { anchor: '2014-06-29', today }).to).toBe('2014-05-31');
    expect(finishedHistory('WEEK', { anchor, today }).to).toBe('2014-06-29');
    expect(finishedHistory('DAY', { anchor, today }).to).toBe(anchor);
  });

  test('does not wait for orders that are dated into the future', () => {
    expect(finishedHistory('DAY', { anchor: '2027-01-05', today }).to).toBe('2026-11-17');
  });
});

describe('the history', () => {
  test('begins with a whole step and meets the same month of three years before', () => {
    expect(finishedHistory('MONTH', { anchor: today, today }).from).toBe('2023-10-01');
    expect(finishedHistory('WEEK', { anchor: today, today }).from).toBe('2025-11-10');
    expect(finishedHistory('DAY', { anchor: today, today }).from).toBe('2026-09-22');
  });

  test('knows how long it has been over', () => {
    expect(daysSince('2026-10-31', today)).toBe(18);
    expect(daysSince('2026-11-30', today)).toBe(0);
  });
});
