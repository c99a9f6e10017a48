import type { AnalysisPlan, PlanKind } from '../../plan/analysis-plan.ts';
import type { Reading } from './read-question.ts';

/** What is wanted: the most telling words first. A question that only names a piece keeps the kind of the answer before. */
export function decideKind(reading: Reading, previous: AnalysisPlan | undefined): PlanKind {
  const { lexicon, periods, by, rank, says } = reading;
  if (says(lexicon.forecast)) return 'FORECAST';
  if (says(lexicon.drivers)) return 'DRIVERS';
  const isHeldAgainst = periods.length > 1 || says(lexicon.againstBefore) || says(lexicon.againstLastYear);
  if (by && says(lexicon.share)) return 'SHARE';
  if (by && rank && !isHeldAgainst) return 'RANKING';
  if (by) return 'BREAKDOWN';
  if (isHeldAgainst) return 'COMPARISON';
  if (says(lexicon.trend)) return 'TREND';
  if (says(lexicon.growth)) return 'COMPARISON';
  if (says(lexicon.rows) && !says(lexicon.ranking)) return 'ROWS';
  return previous && reading.metrics.length === 0 ? inherited(previous) : 'VALUE';
}

/** "And for March?" wants of March what was wanted before. */
function inherited({ kind, against }: AnalysisPlan): PlanKind {
  return kind === 'DRIVERS' && !against ? 'VALUE' : kind;
}
