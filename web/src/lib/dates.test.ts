import { describe, expect, test } from 'vitest';
import { daysIn, formatSpan, formatTick, today, wholeSteps } from './dates.ts';

const span = (from: string, to: string) => ({ from, to });

test('days are those of the organization, whatever the time zone of the browser', () => {
  expect(formatSpan(span('2026-10-01', '2026-11-19'), 'en-GB')).toMatch(/^1 Oct\s–\s19 Nov 2026$/);
  expect(formatSpan(span('2026-11-19', '2026-11-19'), 'en-GB')).toBe('19 Nov 2026');
  expect(today('Pacific/Kiritimati') >= today('Pacific/Honolulu')).toBe(true);
  expect(today('Europe/Oslo')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('a span counts both of its ends, also over a change of clocks', () => {
  expect(daysIn(span('2026-03-28', '2026-03-30'))).toBe(3);
  expect(daysIn(span('2024-02-01', '2024-02-29'))).toBe(29);
});

test('a tick is as coarse as the steps', () => {
  const tick = (to: string) => formatTick('2026-07-01', span('2026-07-01', to), 'en-GB');
  expect(tick('2026-07-01')).toBe('1 Jul');
  expect(tick('2026-07-07')).toBe('1 Jul');
  expect(tick('2026-07-31')).toBe('Jul 26');
  expect(tick('2026-09-30')).toBe('Q3 26');
  expect(tick('2027-06-30')).toBe('2026');
});

describe('the steps that a period holds wholly', () => {
  const months = [span('2026-01-01', '2026-01-31'), span('2026-02-01', '2026-02-28'), span('2026-03-01', '2026-03-31')];

  test('are all of them when February is merely short', () => {
    expect(wholeSteps(months)).toEqual({ first: 0, last: 2 });
  });

  test('leave out a first and a last that are cut', () => {
    const cut = [span('2025-12-21', '2025-12-31'), ...months, span('2026-04-01', '2026-04-20')];
    expect(wholeSteps(cut)).toEqual({ first: 1, last: 3 });
  });

  test('are never none', () => {
    expect(wholeSteps([span('2026-01-01', '2026-01-31'), span('2026-02-01', '2026-02-02')])).toEqual({
      first: 0,
      last: 1,
    });
    expect(wholeSteps([])).toEqual({ first: 0, last: -1 });
  });
});
