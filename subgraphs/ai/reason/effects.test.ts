import { expect, test } from 'vitest';
import { withBeside } from '../evidence/beside.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { changeByTown, REVENUE } from '../testing/town-shop.ts';
import { reason } from './reason.ts';

type Goods = Record<string, [value: number, quantity: number]>;

const sum = (goods: Goods, of: 0 | 1): number => Object.values(goods).reduce((all, good) => all + good[of], 0);
const slices = (goods: Goods, of: 0 | 1) => ({
  slices: Object.entries(goods).map(([label, good]) => ({ key: label, label, value: good[of] })),
});

/** What reasoning makes of the goods of two quarters. */
function effectsOf(now: Goods, before: Goods) {
  const { plan, gathered } = changeByTown({ Hue: sum(now, 0) }, { Hue: sum(before, 0) });
  const side = (key: string, of: 0 | 1) => ({
    key,
    now: { current: sum(now, of) },
    before: { current: sum(before, of) },
    partsNow: slices(now, of),
    partsBefore: slices(before, of),
  });
  const data = { metrics: [side(REVENUE.key, 0), side('shop.units', 1)] };
  const evidence: Evidence = { id: 'e2', query: '', variables: {}, data, at: '2026-07-01T00:00:00Z' };
  const metrics = withBeside(gathered.metrics, evidence);
  const [{ effects, book, findings } = expect.fail('Nothing was thought.')] = reason(
    plan,
    { evidence: [...gathered.evidence, evidence], metrics },
    [REVENUE],
  );
  const found = (cause: 'price' | 'volume' | 'mix') => book.valueOf(effects?.[cause] ?? '');
  return { price: found('price'), volume: found('volume'), mix: found('mix'), findings, effects };
}

test('prices, volume and mix make up the change, as one reckons by hand', () => {
  // Tea: 10 at 10, then 12 at 11. Coffee: 10 at 20, then 6 at 20. In all 300 for 20, then 252 for 18.
  const { price, volume, mix } = effectsOf({ tea: [132, 12], coffee: [120, 6] }, { tea: [100, 10], coffee: [200, 10] });
  expect(price).toBeCloseTo(12, 9); // 132 - 12 * 10
  expect(volume).toBeCloseTo(-30, 9); // (18 - 20) * 300 / 20
  expect(mix).toBeCloseTo(-30, 9); // 252 - 300 - 12 + 30
});

test('dearer goods at the same numbers are prices alone, more of the same volume alone', () => {
  expect(effectsOf({ tea: [110, 10] }, { tea: [100, 10] })).toMatchObject({ price: 10, volume: 0, mix: 0 });
  expect(effectsOf({ tea: [150, 15] }, { tea: [100, 10] })).toMatchObject({ price: 0, volume: 50, mix: 0 });
});

test('goods that are new or gone belong to the mix', () => {
  // 5 of the new at 30 stand for 5 of the old: no price moved, the number stayed 20.
  const { price, volume, mix } = effectsOf({ tea: [150, 15], cake: [90, 5] }, { tea: [150, 15], bread: [50, 5] });
  expect([price, volume, mix]).toEqual([0, 0, 40]);
});

test('nothing is told where hardly any goods were there in both periods', () => {
  const { effects, findings } = effectsOf({ cake: [900, 5], tea: [10, 1] }, { bread: [50, 5], tea: [10, 1] });
  expect(effects).toBeUndefined();
  expect(findings.filter(({ kind }) => kind === 'EFFECTS')).toEqual([]);
});
