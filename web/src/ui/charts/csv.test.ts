import { expect, test } from 'vitest';
import type { ChartSpec } from './chart-spec.ts';
import { toCsv } from './csv.ts';

const spec: ChartSpec = {
  version: 1,
  kind: 'line',
  x: { field: 'from', label: 'Days', type: 'span' },
  y: { unit: 'MONEY', currency: 'USD', better: 'UP', zero: true },
  series: [{ field: 'value', label: 'This year', role: 'actual' }],
  data: [
    { from: '2026-01-01', to: '2026-01-31', value: 1234.5678 },
    { from: '2026-02-01', to: '2026-02-28', value: null },
  ],
};

test('figures are whole and unrounded, missing ones empty', () => {
  expect(toCsv(spec)).toBe('From,To,This year\r\n2026-01-01,2026-01-31,1234.5678\r\n2026-02-01,2026-02-28,');
});

test('what is said of a row besides stands between its name and its figures', () => {
  const x = { field: 'name', label: 'Order', type: 'category' as const };
  const more = [{ field: 'on', label: 'Date', type: 'day' as const }];
  const data = [{ name: 'A-1', on: '2026-03-05', value: 7 }];
  expect(toCsv({ ...spec, kind: 'table', x, more, data })).toBe('Order,Date,This year\r\nA-1,2026-03-05,7');
});

test('names cannot break the rows or run as formulas', () => {
  const x = { field: 'name', label: 'Step', type: 'category' as const };
  const data = [
    { name: '=HYPERLINK("http://evil.example")', value: -5 },
    { name: 'Smith, "Joe"', value: 1 },
  ];
  expect(toCsv({ ...spec, x, data })).toBe(
    'Step,This year\r\n"\'=HYPERLINK(""http://evil.example"")",-5\r\n"Smith, ""Joe""",1',
  );
});
