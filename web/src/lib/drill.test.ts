import { expect, test } from 'vitest';
import { type Drill, readDrill, writeDrill } from './drill.ts';

const drills: Drill[] = [
  { metric: 'sales.revenue' },
  { metric: 'sales.revenue', slice: { by: 'territory', key: 'b2c4:with:colons' } },
  { metric: 'sales.revenue', slice: { by: 'territory', key: '' } },
  { metric: 'sales.orders', span: { from: '2026-10-01', to: '2026-10-07' } },
];

test.each(drills)('an open drill-down is in the address: %j', (drill) => {
  expect(readDrill(writeDrill(new URLSearchParams('period=ytd'), drill))).toEqual(drill);
});

test('closing leaves the rest of the address', () => {
  const open = writeDrill(new URLSearchParams('period=ytd'), drills[1]);
  expect(writeDrill(open).toString()).toBe('period=ytd');
  expect(readDrill(writeDrill(open))).toBeUndefined();
});
