import { describe, expect, test } from 'vitest';
import { PRESETS, periodVariables, readPeriod, readSpan, writePeriod } from './period.ts';

const read = (search: string) => readPeriod(new URLSearchParams(search));

describe('an address', () => {
  test('that says nothing means quarter to date against the previous period', () => {
    expect(read('')).toEqual({ period: 'qtd', compare: 'previous' });
  });

  test.each([
    'period=century',
    'period=2026-02-30..2026-03-01',
    'period=2026-03-02..2026-03-01',
    'period=..',
    'compare=luck',
  ])('that says nonsense (%s) means the same', (search) =>
    expect(read(search)).toEqual({ period: 'qtd', compare: 'previous' }),
  );

  test.each(PRESETS.map(({ code }) => code))('comes back as it was written: %s', (period) => {
    for (const compare of ['previous', 'year'] as const) {
      expect(readPeriod(writePeriod(new URLSearchParams(), { period, compare }))).toEqual({ period, compare });
    }
  });

  test('carries days of one’s own', () => {
    const period = { from: '2014-01-01', to: '2014-06-30' };
    expect(read('period=2014-01-01..2014-06-30')).toEqual({ period, compare: 'previous' });
    expect(periodVariables({ period, compare: 'year' })).toEqual({ period, compare: 'SAME_PERIOD_LAST_YEAR' });
  });

  test('keeps what is not about the period, and leaves defaults out', () => {
    const next = writePeriod(new URLSearchParams('q=bike&period=ytd'), { period: 'qtd', compare: 'previous' });
    expect(next.toString()).toBe('q=bike');
  });
});

test('every preset is one of the graph', () => {
  for (const { code, preset } of PRESETS)
    expect(periodVariables({ period: code, compare: 'previous' }).period).toEqual({ preset });
});

test('a span needs two days that exist', () => {
  expect(readSpan('2026-01-01..2026-01-31')).toEqual({ from: '2026-01-01', to: '2026-01-31' });
  for (const text of [null, '', '2026-01-01', '2026-1-1..2026-1-2', '2026-13-01..2026-13-02']) {
    expect(readSpan(text)).toBeUndefined();
  }
});
