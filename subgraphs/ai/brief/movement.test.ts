import { describe, expect, test } from 'vitest';
import { movementOf, moveTogether } from './movement.ts';

/** Around a hundred, up and down by a few. */
const CALM = [100, 103, 99, 101, 104, 98, 102, 100, 103, 99, 101];
const MONTHS_OF_A_YEAR = [40, 42, 60, 70, 80, 95, 110, 105, 80, 70, 120, 200];

const move = (values: readonly number[], season = 1, isCount = false) => movementOf({ values, season, isCount });

describe('a series', () => {
  test('that is too short to know what is usual has not moved', () => {
    expect(move([])).toBeUndefined();
    expect(move([1, 2, 3, 4, 5, 600])).toBeUndefined();
  });

  test('that goes as it always goes has moved, and surprises nobody', () => {
    expect(move([...CALM, 104])).toMatchObject({ lag: 1, change: 3, share: 3 / 101 });
    expect(move([...CALM, 104])?.surprise).toBeLessThan(1);
  });

  test('that always grows by the same surprises nobody by growing, but by standing still', () => {
    const growing = Array.from({ length: 12 }, (_, step) => 100 + 10 * step);
    expect(move([...growing, 220])?.surprise).toBe(0);
    expect(move([...growing, 210])?.surprise).toBe(10);
  });

  test('that leaps or falls surprises, the more the further it goes, and never beyond all measure', () => {
    const [up, further, down] = [move([...CALM, 120]), move([...CALM, 130]), move([...CALM, 20])];
    expect(up?.surprise).toBeGreaterThan(2);
    expect(further?.surprise).toBeGreaterThan(up?.surprise ?? 10);
    expect(down).toMatchObject({ change: -81, surprise: 10 });
  });

  test('whose past has one wild step is still surprising', () => {
    const once = CALM.with(5, 900);
    expect(move([...once, 130])?.surprise).toBeGreaterThan(2);
  });

  test('that hardly ever is above nothing did not move much when it does', () => {
    const rare = [500, 0, 480, 0, 510, 0, 490, 2, 505, 1, 495, 1];
    expect(move([...rare, 300])?.share).toBeLessThan(2);
  });
});

describe('a count', () => {
  const none = [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0];

  test('of one where there were none is chance', () => {
    expect(move([...none, 1], 1, true)?.surprise).toBeLessThanOrEqual(1);
    expect(move([...none, 1], 1, false)?.surprise).toBeGreaterThan(1);
  });

  test('of a dozen where there were none is not', () => {
    expect(move([...none, 12], 1, true)?.surprise).toBe(10);
  });
});

describe('a season', () => {
  const years = [1, 1.1, 1.2].flatMap((size) => MONTHS_OF_A_YEAR.map((value) => value * size));

  test('is what a month is held against where the year repeats', () => {
    expect(move([...years, 40 * 1.3], 12)).toMatchObject({ lag: 12 });
  });

  test('explains what would surprise without it', () => {
    const january = 40 * 1.3;
    expect(move([...years, january], 12)?.surprise).toBeLessThan(move([...years, january], 1)?.surprise ?? 0);
  });

  test('is none where the year does not repeat', () => {
    const wandering = Array.from({ length: 37 }, (_, step) => 1_000 + 40 * step + 15 * Math.sin(step * 2.4));
    expect(move(wandering, 12)).toMatchObject({ lag: 1 });
  });
});

describe('two series', () => {
  const sold = [10, 14, 12, 18, 11, 20, 16, 24];

  test('that go up and down with each other, or against each other, tell one story', () => {
    expect(
      moveTogether(
        sold,
        sold.map((value) => 3 * value + 7),
      ),
    ).toBe(true);
    expect(
      moveTogether(
        sold,
        sold.map((value) => 100 - value),
      ),
    ).toBe(true);
  });

  test('that go their own ways, or of which little is known, do not', () => {
    expect(moveTogether(sold, [5, 5, 9, 2, 8, 8, 1, 4])).toBe(false);
    expect(moveTogether(sold.slice(0, 4), sold.slice(0, 4))).toBe(false);
    expect(
      moveTogether(
        sold,
        sold.map(() => 3),
      ),
    ).toBe(false);
  });
});
