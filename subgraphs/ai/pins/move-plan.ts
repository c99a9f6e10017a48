import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { amendPlan } from '../corrections/amend-plan.ts';
import { AmendmentRefused } from '../corrections/amendment.ts';
import { isSameButForDays } from '../corrections/is-same-plan.ts';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import { analyst } from '../understand/analyst/analyst.ts';
import type { Language, Situation } from '../understand/planner.ts';
import type { TrailStep } from './trail.ts';

/** What words are read by on the day of looking. */
export interface Today {
  calendar: Situation['calendar'];
  catalogue: readonly CatalogueEntry[];
  locale: string;
  language: Language;
}

/**
 * The plan at the end of a trail with the days that its words mean today: "last month" moves on, "March 2026" stays. Words that the
 * analyst reads otherwise than they were read keep their days; nothing but days ever changes. Undefined for an empty trail.
 */
export async function movePlan(trail: readonly TrailStep[], today: Today): Promise<AnalysisPlan | undefined> {
  let moved: AnalysisPlan | undefined;
  for (const step of trail) moved = withDaysOf(step.plan, await readAgain(step, moved, today));
  return moved;
}

async function readAgain(
  { text, amendment, plan }: TrailStep,
  previous: AnalysisPlan | undefined,
  { calendar, catalogue, locale, language }: Today,
): Promise<AnalysisPlan | undefined> {
  const { filters } = plan;
  if (amendment) {
    const amended = amendPlan(previous, amendment, { language, calendar, readable: catalogue, filters });
    return amended instanceof AmendmentRefused ? undefined : amended;
  }
  const members = filters.flatMap(({ by, members: kept }) => kept.map((member) => ({ ...member, by, likeness: 1 })));
  const situation = { locale, calendar, catalogue, findMembers: () => Promise.resolve(members) };
  const understood = await analyst.understand(text, { ...situation, ...(previous && { previous }) });
  return 'plan' in understood ? understood.plan : undefined;
}

function withDaysOf(plan: AnalysisPlan, read: AnalysisPlan | undefined): AnalysisPlan {
  if (!read || !isSameButForDays(plan, read)) return plan;
  const { period, against, grain } = read;
  return { ...plan, period, ...(against && { against }), ...(grain && { grain }) };
}
