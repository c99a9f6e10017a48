import { expect, test } from 'vitest';
import { type Check, inOrder, insightOf } from './rules.ts';

const check = (part: Partial<Check>): Check => ({
  __typename: 'SecurityCheck',
  rule: 'SECOND_FACTOR',
  isMet: false,
  count: 2,
  outOf: 7,
  people: [],
  ...part,
});

test('what is broken comes first, and what is kept stays in its order', () => {
  const checks = [
    check({ rule: 'SECOND_FACTOR', isMet: true }),
    check({ rule: 'TWO_OWNERS', isMet: true }),
    check({ rule: 'NO_ENDLESS_CLIENTS' }),
  ];
  expect(inOrder(checks).map(({ rule }) => rule)).toEqual(['NO_ENDLESS_CLIENTS', 'SECOND_FACTOR', 'TWO_OWNERS']);
});

test('a broken rule says why it matters and of how many, a kept one that all is well', () => {
  expect(insightOf(check({}))).toBe('Of 7. A stolen password is enough to get in as one of them.');
  expect(insightOf(check({ rule: 'TWO_OWNERS', count: 1, outOf: 2 }))).toBe('Nobody can help the only owner back in.');
  expect(insightOf(check({ isMet: true, count: 0 }))).toBe('Everybody who comes in has one.');
});
