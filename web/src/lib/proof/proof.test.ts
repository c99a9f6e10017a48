import { expect, test } from 'vitest';
import { changed, countOf, originOf, type Proof, pathText, readingsOf, rowsAround, ruleOf, valueAt } from './proof.ts';

const data = {
  metrics: [
    {
      current: { current: 30 },
      by0: {
        slices: [
          { label: 'North', value: 10 },
          { label: 'South', value: 20 },
        ],
      },
    },
  ],
};
const figure = (id: string, value: number, from: unknown) =>
  ({ id, name: `Figure ${id}`, value, shown: String(value), from }) as const;
const north = ['metrics', 0, 'by0', 'slices', 0, 'value'];
const south = ['metrics', 0, 'by0', 'slices', 1, 'value'];
const proof: Proof = {
  figures: [
    figure('f1', 10, { evidence: 'e1', path: north }),
    figure('f2', 20, { evidence: 'e1', path: south }),
    figure('f3', 10, { by: 'DIFFERENCE', of: ['f2', 'f1'] }),
    figure('f4', 20, { by: 'SUM', of: ['f3', 'f1'] }),
  ],
  evidence: [{ id: 'e1', query: '', variables: {}, data, at: '2026-11-20T10:00:00Z' }],
};
const [first, , third, fourth] = proof.figures;
const [evidence] = proof.evidence;
if (!first || !third || !fourth || !evidence) throw new Error('The proof has them.');

test('an origin that is neither a reading nor a derivation is none', () => {
  expect(originOf(figure('f9', 1, { by: 'GUESS', of: [] }))).toBeUndefined();
  expect(originOf(figure('f9', 1, 'somewhere'))).toBeUndefined();
});

test('a derived figure rests on what was read in the end, and a circle ends', () => {
  expect(readingsOf(fourth, proof).map(({ path }) => path)).toEqual([south, north]);
  const circle = figure('f5', 1, { by: 'SUM', of: ['f5'] });
  expect(readingsOf(circle, { ...proof, figures: [circle] })).toEqual([]);
});

test('a value is found at its path, with the rows around it', () => {
  expect(valueAt(data, south)).toBe(20);
  expect(valueAt(data, ['metrics', 7, 'value'])).toBeUndefined();
  expect(rowsAround(data, south)).toEqual({ rows: data.metrics[0]?.by0.slices, at: 1 });
  expect(rowsAround(data, ['metrics', 0, 'current', 'current'])).toBeUndefined();
  expect(pathText(south)).toBe('metrics[0].by0.slices[1].value');
});

test('what is another figure when it is run again is named', () => {
  const again = structuredClone(data);
  expect(changed(proof, evidence, again)).toEqual([]);
  const slice = again.metrics[0]?.by0.slices[1];
  if (slice) slice.value = 21;
  expect(changed(proof, evidence, again)).toEqual([{ name: 'Figure f2', before: 20, now: 21 }]);
  expect(countOf(proof, evidence)).toBe(2);
});

test('how a figure was computed is said in words', () => {
  expect(ruleOf({ by: 'DIFFERENCE', of: ['f2', 'f1'] })).toBe('The first minus the second');
  expect(ruleOf({ by: 'FORECAST', of: [], step: 1 })).toBe('Carried on from these, 1 step ahead');
  expect(ruleOf({ by: 'MISS', of: [], held: 6 })).toMatch(/in the last 6 of these$/);
});
