import { expect, test } from 'vitest';
import type { ChartSpec } from './chart-spec.ts';
import { cutName, splitEnds } from './split-ends.ts';

const spec = (spans: [string, string][]): ChartSpec => ({
  version: 1,
  kind: 'line',
  x: { field: 'from', label: 'Days', type: 'span' },
  y: { unit: 'COUNT', better: 'UP', zero: true },
  series: [{ field: 'value', label: 'Orders', role: 'actual' }],
  data: spans.map(([from, to], index) => ({ from, to, value: index + 1 })),
});

test('a week that has only begun is no fall: the way to it is drawn apart', () => {
  const rows = splitEnds(
    spec([
      ['2026-11-02', '2026-11-08'],
      ['2026-11-09', '2026-11-15'],
      ['2026-11-16', '2026-11-17'],
    ]),
  );
  expect(rows.map(({ value }) => value)).toEqual([1, 2, null]);
  expect(rows.map((row) => row[cutName('value')])).toEqual([null, 2, 3]);
});

test('whole steps stay as they are', () => {
  const rows = splitEnds(
    spec([
      ['2026-11-02', '2026-11-08'],
      ['2026-11-09', '2026-11-15'],
      ['2026-11-16', '2026-11-22'],
    ]),
  );
  expect(rows.map(({ value }) => value)).toEqual([1, 2, 3]);
  expect(rows.every((row) => row[cutName('value')] === null)).toBe(true);
});
