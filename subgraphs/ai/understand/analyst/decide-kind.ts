import { MetricUnit } from '#kernel/metrics/metric-enums';
import type { AnalysisPlan, PlanKind } from '../../plan/analysis-plan.ts';
import type { Members } from './find-members.ts';
import { words } from './fold.ts';
import type { Reading } from './read-question.ts';

/** What is wanted: the most telling words first. A question that only names a piece keeps the kind of the answer before. */
export function decideKind(reading: Reading, members: Members, previous: AnalysisPlan | undefined): PlanKind {
  const { lexicon, periods, by, rank, says, isOnlyAgainst } = reading;
  if (says(lexicon.forecast)) return 'FORECAST';
  if (says(lexicon.drivers)) return 'DRIVERS';
  const isSteppingBack = previous !== undefined && reading.stepsBack !== undefined;
  const isHeldAgainst =
    !isSteppingBack &&
    (periods.length > 1 || isOnlyAgainst || says(lexicon.againstBefore) || says(lexicon.againstLastYear));
  if ((by || members.filters.length > 0) && says(lexicon.share)) return 'SHARE';
  const isHeld = isWho(reading) && comparedMembers(reading, members) !== undefined;
  if (isHeld && !isHeldAgainst) return 'BREAKDOWN';
  const isOrdered = rank && (says(lexicon.top) || says(lexicon.bottom));
  if (by && (isOrdered ? says(lexicon.growth) : previous?.kind === 'DRIVERS' && reading.metrics.length === 0))
    return 'DRIVERS';
  if (by && rank && says(lexicon.growth)) return 'DRIVERS';

  if (by && rank && !isHeldAgainst) return 'RANKING';
  if (by || comparedMembers(reading, members)) return 'BREAKDOWN';
  if (isHeldAgainst) return 'COMPARISON';
  if (says(lexicon.trend) || rankedUnit(reading) || growsSince(reading)) return 'TREND';
  if ((says(lexicon.rows) || showsThings(reading)) && !says(lexicon.share)) return 'ROWS';
  if (says(lexicon.growth) || says(lexicon.compares)) return 'COMPARISON';
  if (rank && previous?.by) return 'RANKING';
  if (previous) return inherited(previous);
  return says(lexicon.charts.LINE) ? 'TREND' : 'VALUE';
}

/** "Show me the orders": things themselves, not their number. */
function showsThings({ metrics: [metric], text }: Reading): boolean {
  if (metric?.thing.unit !== MetricUnit.COUNT || metric.thing.isLevel) return false;
  return /(?:^| )(?:show|give|pull up|display)(?: me| us)? (?:all )?the(?: individual| single| actual)? ?$/.test(
    text.slice(0, metric.start),
  );
}

/** "Has grown since March": step by step since then. */
const growsSince = ({ periods, says, lexicon }: Reading): boolean =>
  periods[0]?.isSince === true && says(lexicon.growth);

/** "And for March?" wants of March what was wanted before. */
function inherited({ kind, against }: AnalysisPlan): PlanKind {
  return kind === 'DRIVERS' && !against ? 'VALUE' : kind;
}

/** "Germany or France, who sold more?": who is one of those that are named. */
export const isWho = ({ by, text }: Reading): boolean => !!by && /^(?:who|wer|ai)(?!\p{L})/u.test(text.slice(by.start));

/** The dimension of which several members are held against each other: "Germany or France". */
export function comparedMembers({ says, periods, lexicon }: Reading, { filters }: Members): string | undefined {
  const several = filters.find(({ members }) => members.length > 1);
  return several && periods.length < 2 && !says(lexicon.trend) ? several.by : undefined;
}

/** The step of the calendar that is asked for: "the best month", "which quarter". */
export function rankedUnit({ rank, lexicon, says }: Reading): AnalysisPlan['grain'] | undefined {
  if (!rank) return undefined;
  const lead = `(?:${lexicon.top}|${lexicon.bottom}|which|what|welche[rsmn]?)(?: +\\p{L}+)?`;
  return (['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const).find((unit) => {
    const name = lexicon.units[unit];
    return says(`${lead} +(?:${name})|(?:${name}) (?:nao|${lexicon.rankedAfter})`);
  });
}

/** Whether a text asks how things are, without saying which figure would tell. */
export const asksForWellBeing = ({ text, lexicon }: Reading): boolean => words(lexicon.wellBeing).test(text);
