import { canUse } from '#kernel/auth/check-module';
import { holds, type Viewer } from '#kernel/auth/viewer';
import type { Context } from '#kernel/graph/context';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { Compare, PeriodPreset } from '#kernel/metrics/metric-enums';
import { calendarFor } from '../conversations/look-around.ts';
import { Saying } from './periods-after.ts';
import { viewMetric, viewPeriod } from './plan-view.ts';
import type { PlanChoices } from './question-plan.types.ts';
import { readQuestionToAmend } from './read-question-to-amend.ts';

/** The metrics whose figures a viewer may see. */
export function readableBy(viewer: Viewer, catalogue: readonly CatalogueEntry[]): CatalogueEntry[] {
  return catalogue.filter(({ allow, domain }) => holds(viewer, [[allow]]) && canUse(viewer, domain));
}

/** What the plan of a question may have instead, in its language and as of today; null when the viewer has no such question. */
export async function choicesFor(
  context: Context,
  questionId: string,
  catalogue: readonly CatalogueEntry[],
): Promise<PlanChoices | null> {
  const question = await readQuestionToAmend(context, questionId);
  if (!question) return null;
  const language = question.language ?? 'en';
  const calendar = await calendarFor(catalogue, context.viewer.fiscalYearStart, (query, variables) =>
    context.askGraph(query, variables),
  );
  const say = new Saying(calendar, language);
  const period = question.plan?.period ?? say.period({ preset: PeriodPreset.YEAR_TO_DATE });
  return {
    metrics: readableBy(context.viewer, catalogue).map((metric) => viewMetric(metric, language)),
    periods: Object.values(PeriodPreset).map((preset) => ({ ...viewPeriod(say.period({ preset })), preset })),
    compares: Object.values(Compare).map((compare) => ({ ...viewPeriod(say.against({ compare }, period)), compare })),
  };
}
