import type { Turn_QuestionFragment } from '../Turn.generated.ts';
import type { AmendQuestionMutationVariables, PlanChoicesQuery } from './Amend.generated.ts';

export type Plan = NonNullable<Turn_QuestionFragment['plan']>;
export type Choices = NonNullable<PlanChoicesQuery['planChoices']>;
export type Changes = AmendQuestionMutationVariables['input']['changes'];
export type Grain = NonNullable<Plan['grain']>;
export type ChartWish = NonNullable<Plan['chart']>;
export type RankEnd = NonNullable<Plan['rank']>['from'];

/** A piece of a plan that can be changed. */
export type PieceKind = 'METRIC' | 'PERIOD' | 'AGAINST' | 'FILTER' | 'BY' | 'RANK' | 'GRAIN' | 'CHART';

/** A piece of a plan, as a chip; `at` is its place where there are several of its kind. */
export interface Piece {
  kind: PieceKind;
  at: number;
  label: string;
}

export const GRAINS: readonly { value: Grain; label: string }[] = [
  { value: 'DAY', label: 'Day' },
  { value: 'WEEK', label: 'Week' },
  { value: 'MONTH', label: 'Month' },
  { value: 'QUARTER', label: 'Quarter' },
  { value: 'YEAR', label: 'Year' },
];
export const CHARTS: readonly { value: ChartWish; label: string }[] = [
  { value: 'LINE', label: 'Line' },
  { value: 'BAR', label: 'Bars' },
  { value: 'WATERFALL', label: 'Waterfall' },
  { value: 'TABLE', label: 'Figures only' },
];
export const ENDS: readonly { value: RankEnd; label: string }[] = [
  { value: 'TOP', label: 'Top' },
  { value: 'BOTTOM', label: 'Bottom' },
];

/** What a plan consists of, in the order in which the interpretation tells it. */
export function piecesOf({ metrics, period, against, filters, by, rank, grain, chart }: Plan): Piece[] {
  const one = (kind: PieceKind, label: string): Piece => ({ kind, at: 0, label });
  return [
    ...metrics.map(({ name }, at) => ({ kind: 'METRIC' as const, at, label: name })),
    one('PERIOD', period.label),
    ...(against ? [one('AGAINST', `against ${against.label}`)] : []),
    ...filters.map(({ dimension, members }, at) => ({
      kind: 'FILTER' as const,
      at,
      label: `${dimension.name}: ${members.map(({ label }) => label).join(', ')}`,
    })),
    ...(by ? [one('BY', `by ${by.name}`)] : []),
    ...(rank ? [one('RANK', `${nameOf(ENDS, rank.from)} ${rank.count}`)] : []),
    ...(grain ? [one('GRAIN', `by ${nameOf(GRAINS, grain).toLowerCase()}`)] : []),
    ...(chart ? [one('CHART', `as ${nameOf(CHARTS, chart).toLowerCase()}`)] : []),
  ];
}

const ADDED: readonly { kind: PieceKind; label: string }[] = [
  { kind: 'AGAINST', label: 'Compare with' },
  { kind: 'BY', label: 'Take apart by' },
  { kind: 'FILTER', label: 'Keep only' },
  { kind: 'RANK', label: 'Top or bottom' },
  { kind: 'GRAIN', label: 'Steps of time' },
  { kind: 'CHART', label: 'Drawn as' },
  { kind: 'METRIC', label: 'Another figure' },
];
const MOST_METRICS = 4;
const MOST_FILTERS = 5;

/** What could still be added to a plan. */
export function addable(plan: Plan): typeof ADDED {
  const there = new Set(piecesOf(plan).map(({ kind }) => kind));
  return ADDED.filter(({ kind }) => {
    if (kind === 'METRIC') return plan.metrics.length < MOST_METRICS;
    if (kind === 'FILTER') return plan.filters.length < MOST_FILTERS;
    return !there.has(kind) && (kind !== 'RANK' || plan.by !== null);
  });
}

/** The name of a piece as a title: "Period". */
export const TITLES: Record<PieceKind, string> = {
  METRIC: 'Figure',
  PERIOD: 'Period',
  AGAINST: 'Compare with',
  FILTER: 'Keep only',
  BY: 'Take apart by',
  RANK: 'Top or bottom',
  GRAIN: 'Steps of time',
  CHART: 'Drawn as',
};

function nameOf<Value>(options: readonly { value: Value; label: string }[], value: Value): string {
  return options.find((option) => option.value === value)?.label ?? '';
}
