import { describe, expect, test } from 'vitest';
import type { Figure } from '../evidence/evidence.ts';
import { bind } from '../say/bind.ts';
import { faultOf, provenFigures } from '../say/verify.ts';
import { changeByTown, monthByMonth, REVENUE } from '../testing/town-shop.ts';
import type { Answer } from './answer.ts';
import { compose } from './compose.ts';

const { plan, gathered } = changeByTown(
  { Hue: 120_500, Bonn: 80_000, Lyon: 51_000.5 },
  { Hue: 60_000, Bonn: 100_000, Lyon: 50_000 },
);
const answer = compose(plan, gathered, [REVENUE], 'en');

const read = ({ text, figures }: Pick<Answer, 'text' | 'figures'>, locale = 'en-US') =>
  text.map((sentence) =>
    bind(sentence, figures, locale)
      .map((segment) => segment.text)
      .join(''),
  );

/** Numbers that repeat from run to run. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % sides;
  };
}

describe('a figure', () => {
  test('that was changed in any way is not proven, in a thousand ways, nor is what rests on it', () => {
    const throwDie = dice(4_711);
    const slipped: unknown[] = [];
    for (let round = 0; round < 1_000; round += 1) {
      const figures = structuredClone(answer.figures);
      const victim = figures[throwDie(figures.length)] as Figure;
      mutate(victim, throwDie);
      if (provenFigures(figures, answer.evidence).has(victim.id)) slipped.push(victim);
    }
    expect(slipped).toEqual([]);
  });

  test('that nobody touched is proven', () => {
    expect(provenFigures(answer.figures, answer.evidence).size).toBe(answer.figures.length);
  });
});

/** Another value, another place in the evidence, or another way of deriving it that gives something else. */
function mutate(figure: Figure, throwDie: (sides: number) => number): void {
  const value = figure.value ?? 0;
  const ways = [
    () => Object.assign(figure, { value: value * 1.01 + 1 }),
    () => Object.assign(figure, { value: -value - 1 }),
    () => Object.assign(figure, { value: value + 10 ** throwDie(9) }),
    () => Object.assign(figure, { value: null }),
    () => Object.assign(figure, { value: Math.trunc(value / 10) + 0.5 }),
    () => Object.assign(figure, { from: { evidence: 'e9', path: [] } }),
    () => Object.assign(figure, { from: { evidence: 'e1', path: ['metrics', 0, 'nothing'] } }),
    () => Object.assign(figure, { from: { by: 'SUM', of: ['f99'] } }),
  ];
  ways[throwDie(ways.length)]?.();
}

describe('a sentence', () => {
  const proven = provenFigures(answer.figures, answer.evidence);
  const names = new Set(['Revenue', 'Hue', 'Q2 2026']);

  test.each([
    ['Revenue rose by 12.', 'BARE_NUMBER'],
    ['Revenue rose by twelve million.', 'BARE_NUMBER'],
    ['Revenue doubled.', 'BARE_NUMBER'],
    ['Doanh thu tăng mười phần trăm.', 'BARE_NUMBER'],
    ['Der Umsatz hat sich verdoppelt.', 'BARE_NUMBER'],
    ['Revenue rose by ١٢.', 'BARE_NUMBER'],
    ['Revenue in [[Atlantis]] rose.', 'UNKNOWN_NAME'],
    ['Revenue rose by {{f999}}.', 'UNPROVEN_FIGURE'],
    ['Revenue rose by [[12 %]].', 'UNKNOWN_NAME'],
    ['Look at ![x](https://evil.example).', 'BARE_NUMBER'],
  ])('like "%s" is not shown: %s', (text, fault) => {
    expect(faultOf({ text }, proven, names)).toBe(fault);
  });

  test('whose figures hold and whose names are known is shown', () => {
    expect(faultOf({ text: '[[Revenue]] rose to {{f1}} ([[Q2 2026]]).' }, proven, names)).toBeUndefined();
  });
});

describe('an answer', () => {
  test('says what changed, who moved it, and what to do, each figure written in the way of its reader', () => {
    expect(read(answer)).toEqual(['Revenue rose to €251.5K (Q2 2026) from €210K (Q1 2026): +€41,501, or +19.8%.']);
    const german = compose(plan, gathered, [REVENUE], 'de');
    expect(read(german, 'de-DE')[0]).toMatch(/^Umsatz: 251\.[45]\d\d\s€ \(Q2 2026\) nach 210\.000\s€/);
    expect(answer.recommendations.map(({ text }) => text)[0]).toMatch(/^See what went well with \[\[Hue\]\]/);
    expect(answer.insights.map(({ text }) => text).join(' ')).toContain('[[Bonn]] went the other way');
  });

  test('shows how it was understood, a picture, and three questions to go on with', () => {
    expect(answer.interpretation).toEqual([
      { part: 'METRIC', label: 'Revenue' },
      { part: 'PERIOD', label: 'Q2 2026' },
      { part: 'AGAINST', label: 'Q1 2026' },
      { part: 'BY', label: 'Town' },
    ]);
    expect(answer.charts[0]?.spec).toMatchObject({ kind: 'waterfall' });
    const rows = answer.charts[0]?.spec.data as { value: number; role: string }[];
    const moved = rows.filter(({ role }) => role !== 'end').reduce((sum, { value }) => sum + value, 0);
    expect(moved).toBeCloseTo(rows.find(({ role }) => role === 'end')?.value ?? Number.NaN, 6);
    expect(answer.followUps.length).toBeGreaterThan(0);
  });

  test.each(['en', 'de', 'vi'] as const)('loses no sentence to its own check, in %s', (language) => {
    const series = monthByMonth([10, 11, 12, 13, 14, 15, 90, 17, 18, 19].map((value) => value * 1_000));
    const told = compose(series.plan, series.gathered, [REVENUE], language);
    expect(told.text).toHaveLength(1);
    expect(told.insights.length).toBeGreaterThanOrEqual(2);
    expect(told.recommendations.length).toBeGreaterThan(0);
  });
});
