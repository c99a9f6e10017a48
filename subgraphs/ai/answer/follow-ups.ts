import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import type { Reasoned } from '../reason/reason.ts';
import { dimensionName, metricName } from '../say/names.ts';
import { PHRASES } from '../say/phrases/phrases.ts';
import type { Language } from '../understand/planner.ts';
import type { FollowUp } from './answer.ts';

const MOST = 3;

/** Three questions that lead on from an answer and that the same metric answers. */
export function followUps({ plan, metric, contributions }: Reasoned, language: Language): FollowUp[] {
  const phrases = PHRASES[language];
  const name = metricName(metric, language);
  const by = nextDimension(plan, metric, contributions[0]?.by);
  const dimension = by && dimensionName(metric, by, language);
  const { rank: _rank, ...kept } = plan;
  const candidates: (FollowUp | false | undefined)[] = [
    plan.against &&
      plan.kind !== 'DRIVERS' &&
      metric.addsUp && { question: phrases.askDrivers(name), plan: { ...kept, kind: 'DRIVERS' } },
    by !== undefined &&
      dimension !== undefined &&
      plan.by !== by && { question: phrases.askBy(name, dimension), plan: { ...kept, kind: 'BREAKDOWN', by } },
    plan.kind !== 'TREND' && { question: phrases.askTrend(name), plan: { ...kept, kind: 'TREND', grain: 'MONTH' } },
    plan.kind !== 'FORECAST' && {
      question: phrases.askForecast(name),
      plan: { ...kept, kind: 'FORECAST', grain: 'MONTH', horizon: 3 },
    },
    by !== undefined &&
      dimension !== undefined && {
        question: phrases.askTop(name, dimension),
        plan: { ...kept, kind: 'RANKING', by, rank: { from: 'TOP', count: 10 } },
      },
  ];
  return candidates.filter((candidate) => !!candidate).slice(0, MOST);
}

/** The dimension that explained most, or the first that was not looked at yet. */
function nextDimension(
  plan: AnalysisPlan,
  { dimensions }: CatalogueEntry,
  best: string | undefined,
): string | undefined {
  const seen = new Set([plan.by, ...plan.filters.map(({ by }) => by)]);
  if (best && !seen.has(best)) return best;
  return dimensions.find(({ key }) => !seen.has(key))?.key;
}
