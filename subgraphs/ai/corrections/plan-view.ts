import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AnalysisPlan, PlanPeriod } from '../plan/analysis-plan.ts';
import { dimensionName, metricName } from '../say/names.ts';
import type { Language } from '../understand/planner.ts';
import type { PlannedMetric, PlannedPeriod, QuestionPlan } from './question-plan.types.ts';

/** A plan as its asker sees and changes it, in the language of the question; metrics that are gone are left out. */
export function viewPlan(plan: AnalysisPlan, catalogue: readonly CatalogueEntry[], language: Language): QuestionPlan {
  const { metrics: keys, period, against, by, filters, ...rest } = plan;
  const metrics = keys.flatMap((key) => catalogue.find((entry) => entry.key === key) ?? []);
  const [first] = metrics;
  const dimension = (key: string) => ({ key, name: first ? dimensionName(first, key, language) : key });
  return {
    ...(rest as Pick<QuestionPlan, 'kind' | 'rank' | 'grain' | 'horizon' | 'chart'>),
    metrics: metrics.map((metric) => viewMetric(metric, language)),
    period: viewPeriod(period),
    against: against && viewPeriod(against),
    by: by === undefined ? undefined : dimension(by),
    filters: filters.map((filter) => ({ dimension: dimension(filter.by), members: filter.members })),
  };
}

/** A metric as a person who speaks a language calls it. */
export function viewMetric(metric: CatalogueEntry, language: Language): PlannedMetric {
  const dimensions = metric.dimensions.map(({ key }) => ({ key, name: dimensionName(metric, key, language) }));
  return { key: metric.key, name: metricName(metric, language), dimensions };
}

export const viewPeriod = ({ from, to, said }: PlanPeriod): PlannedPeriod => ({ from, to, label: said });
