import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import { dimensionName, metricName } from '../say/names.ts';
import type { Language } from '../understand/planner.ts';
import type { Answer } from './answer.ts';

/** How a question was understood, piece by piece, for the person to see and change. */
export function interpretationOf(
  plan: AnalysisPlan,
  catalogue: readonly CatalogueEntry[],
  language: Language,
): Answer['interpretation'] {
  const metrics = plan.metrics.flatMap((key) => catalogue.find((entry) => entry.key === key) ?? []);
  const named = (by: string) => (metrics[0] ? dimensionName(metrics[0], by, language) : by);
  return [
    ...metrics.map((metric) => ({ part: 'METRIC' as const, label: metricName(metric, language) })),
    { part: 'PERIOD', label: plan.period.said },
    ...(plan.against ? [{ part: 'AGAINST' as const, label: plan.against.said }] : []),
    ...plan.filters.map(({ by, members }) => ({
      part: 'FILTER' as const,
      label: `${named(by)}: ${members.map(({ label }) => label).join(', ')}`,
    })),
    ...(plan.by ? [{ part: 'BY' as const, label: named(plan.by) }] : []),
    ...(plan.rank ? [{ part: 'RANK' as const, label: `${plan.rank.from} ${plan.rank.count}` }] : []),
    ...(plan.grain ? [{ part: 'GRAIN' as const, label: plan.grain }] : []),
  ];
}
