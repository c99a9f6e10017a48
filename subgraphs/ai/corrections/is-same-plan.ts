import { isDeepStrictEqual } from 'node:util';
import type { AnalysisPlan, PlanPeriod } from '../plan/analysis-plan.ts';

/** Whether two plans show the same figures, however their days are called and whatever picture is drawn of them. */
export function isSamePlan(one: AnalysisPlan, other: AnalysisPlan): boolean {
  return isDeepStrictEqual([daysOf(one), meaningOf(one)], [daysOf(other), meaningOf(other)]);
}

/** Whether two plans show the same figures, be it of other days. */
export function isSameButForDays(one: AnalysisPlan, other: AnalysisPlan): boolean {
  return (
    isDeepStrictEqual(meaningOf(one), meaningOf(other)) && (one.against === undefined) === (other.against === undefined)
  );
}

const daysOf = ({ kind, period, against }: AnalysisPlan) =>
  // How far back a forecast looks is no matter of what was asked.
  kind === 'FORECAST' ? [] : [ends(period), against && ends(against)];

const ends = ({ from, to }: PlanPeriod) => [from, to];

function meaningOf({ kind, metrics, by, filters, rank, grain, horizon }: AnalysisPlan) {
  const kept = filters.map((filter) => [filter.by, filter.members.map(({ key }) => key).toSorted()]);
  const isStepped = kind === 'TREND';
  return {
    ...{ kind, metrics, by, horizon },
    rank: rank && [rank.from, rank.count],
    grain: isStepped ? grain : undefined,
    filters: kept.toSorted(([a], [b]) => String(a).localeCompare(String(b))),
  };
}
