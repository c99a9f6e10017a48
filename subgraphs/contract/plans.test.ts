import { expect, test } from 'vitest';
import { domains } from '../index.ts';
import { PLANS } from '../organizations/plans/plans.ts';

const modules = domains.filter(({ isCore }) => !isCore).map(({ name }) => name);

test('every module that a plan names is one', () => {
  const named = PLANS.flatMap((plan) => (plan.modules === 'ALL' ? [] : plan.modules));
  expect([...new Set(named)].filter((name) => !modules.includes(name))).toEqual([]);
});

test('every domain says what people call it, and what it is for', () => {
  expect(domains.filter(({ title, description }) => !title || !description).map(({ name }) => name)).toEqual([]);
});
