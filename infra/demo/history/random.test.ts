import { expect, test } from 'vitest';
import { Random, runningSums } from './random.ts';

const many = <T>(make: (random: Random) => T): T[] => {
  const random = new Random('test');
  return Array.from({ length: 20_000 }, () => make(random));
};
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test('a seed repeats itself, another does not', () => {
  const [one, same, other] = [new Random('a'), new Random('a'), new Random('b')].map((random) => [
    random.next(),
    random.next(),
  ]);
  expect(one).toEqual(same);
  expect(one).not.toEqual(other);
});

test('numbers are spread evenly from 0 to 1', () => {
  const values = many((random) => random.next());
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...values)).toBeLessThan(1);
  expect(mean(values)).toBeCloseTo(0.5, 2);
});

test('whole numbers include both ends', () => {
  expect([...new Set(many((random) => random.int(2, 4)))].sort()).toEqual([2, 3, 4]);
});

test.each([0, 0.4, 12, 1_700])('counts of what happens %d times on average do so', (average) => {
  const random = new Random('counts');
  const counts = Array.from({ length: 2_000 }, () => random.poisson(average));
  expect(mean(counts) - average).toBeLessThan(0.02 * average + 0.02);
  expect(average - mean(counts)).toBeLessThan(0.02 * average + 0.02);
});

test('half of the values lie below the median they are drawn around', () => {
  expect(mean(many((random) => (random.around(7, 0.5) < 7 ? 1 : 0)))).toBeCloseTo(0.5, 1);
});

test('weights decide how often something is picked', () => {
  const rising = runningSums([1, 0, 3]);
  const picks = many((random) => random.pickRising(['one', 'none', 'three'], rising));
  expect(picks).not.toContain('none');
  expect(picks.filter((pick) => pick === 'three').length / picks.length).toBeCloseTo(0.75, 1);
});
