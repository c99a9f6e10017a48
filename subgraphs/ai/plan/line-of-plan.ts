import type { AnalysisPlan } from './analysis-plan.ts';

/** A plan in one line, for a report. */
export function lineOfPlan({
  kind,
  metrics,
  period,
  against,
  by,
  filters,
  rank,
  grain,
  horizon,
}: AnalysisPlan): string {
  const kept = filters.map((filter) => `${filter.by}=${filter.members.map(({ label }) => label).join('|')}`);
  const days = [period, against ?? []].flat().map(({ from, to }) => `${from}..${to}`);
  const parts = [
    kind,
    metrics.join('+'),
    days.join(' vs '),
    by,
    kept,
    rank && `${rank.from} ${rank.count}`,
    grain,
    horizon,
  ];
  return parts
    .flat()
    .filter((part) => part !== undefined)
    .join(' ');
}
