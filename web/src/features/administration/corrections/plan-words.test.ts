import { expect, test } from 'vitest';
import type { MeantFragment } from './CorrectionsPage.generated.ts';
import { planWords } from './plan-words.ts';

const revenue: MeantFragment = {
  __typename: 'QuestionPlan',
  kind: 'VALUE',
  metrics: [{ __typename: 'PlannedMetric', key: 'sales.revenue', name: 'Revenue' }],
  period: { __typename: 'PlannedPeriod', label: '2025' },
  against: null,
  by: null,
  filters: [],
  rank: null,
};

test('a plan is said in a line', () => {
  expect(planWords(revenue)).toBe('Value · Revenue · 2025');
});

test('what narrows it, takes it apart or is held against it is said, too', () => {
  const plan: MeantFragment = {
    ...revenue,
    kind: 'RANKING',
    against: { __typename: 'PlannedPeriod', label: '2024' },
    by: { __typename: 'PlannedDimension', name: 'Customer' },
    rank: { __typename: 'PlannedRank', from: 'BOTTOM', count: 3 },
    filters: [{ __typename: 'PlannedFilter', members: [{ __typename: 'PlannedMember', label: 'US East' }] }],
  };
  expect(planWords(plan)).toBe('Ranking · Revenue · by Customer · 2025 against 2024 · bottom 3 · US East');
});
