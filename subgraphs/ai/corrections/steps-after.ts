import { daysIn } from '#kernel/metrics/period';
import type { AnalysisPlan, PlanKind } from '../plan/analysis-plan.ts';
import type { PlanChanges } from './amendment.ts';

const STEPPED: readonly PlanKind[] = ['VALUE', 'COMPARISON', 'TREND'];
const LONGEST_OF_DAYS = 62;
const USUAL_HORIZON = 3;

/** The steps and the picture of a plan after the changes: steps that nobody chose follow the length of the period. */
export function stepsAfter(
  before: AnalysisPlan | undefined,
  changes: PlanChanges,
  kind: PlanKind,
  period: AnalysisPlan['period'],
): Pick<AnalysisPlan, 'grain' | 'horizon' | 'chart'> {
  const chart = changes.chart === undefined ? before?.chart : changes.chart;
  const shown = chart ? { chart } : {};
  if (kind === 'FORECAST')
    return { ...shown, grain: 'MONTH', horizon: changes.horizon ?? before?.horizon ?? USUAL_HORIZON };
  if (!STEPPED.includes(kind)) return shown;
  const usual = daysIn(period) <= LONGEST_OF_DAYS ? 'DAY' : 'MONTH';
  const keeps = kind === 'TREND' && before?.kind === 'TREND' && changes.grain !== null;
  return { ...shown, grain: changes.grain ?? (keeps ? before?.grain : undefined) ?? usual };
}
