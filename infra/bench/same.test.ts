import { expect, test } from 'vitest';
import { assertSame } from './same.ts';

const figure = { key: 'sales.revenue', current: 1_234.5678, series: [{ from: '2026-11-01', value: 3 }] };

test.each([
  ['another value', { ...figure, current: 1_234.57 }, 'answer.current'],
  ['a value that is missing', { ...figure, current: null }, 'answer.current'],
  ['another name', { ...figure, key: 'sales.orders' }, 'answer.key'],
  ['a shorter list', { ...figure, series: [] }, 'answer.series.0'],
  ['more than was asked', { ...figure, previous: 7 }, 'answer.previous'],
])('answers differ by %s, and it is said where', (_what, other, place) => {
  expect(() => assertSame(figure, other)).toThrow(place);
});

test('amounts may travel as text and be rounded after four digits', () => {
  expect(() => assertSame(figure, { ...figure, current: '1234.56779' })).not.toThrow();
});
