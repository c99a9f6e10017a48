import type { Question } from '../conversations/question.entity.ts';
import type { PlanChanges } from '../corrections/amendment.ts';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';

/** A question on the way to a chart: its words and what they meant, or what a person changed of the plan before. */
export interface TrailStep {
  text: string;
  amendment?: PlanChanges;
  plan: AnalysisPlan;
}

type Asked = Pick<Question, 'id' | 'text' | 'plan' | 'amendsId' | 'amendment' | 'createdAt'>;

/** So far back it is looked what a question goes on from. */
const LONGEST = 6;

/** How a conversation came to a question: the questions that it goes on from, the first one first. `answered` has those with an answer. */
export function trailTo(last: Asked, answered: readonly Asked[]): TrailStep[] {
  const steps: TrailStep[] = [];
  for (let at: Asked | undefined = last; at?.plan && steps.length < LONGEST; at = before(at, answered)) {
    const { text, plan, amendment } = at;
    steps.unshift({ text, plan, ...(amendment && { amendment }) });
  }
  return steps;
}

/** What a question goes on from: the words that it amends, or the answer before. */
function before({ amendsId, createdAt }: Asked, answered: readonly Asked[]): Asked | undefined {
  if (amendsId) return answered.find(({ id }) => id === amendsId);
  const earlier = answered.filter((one) => one.createdAt < createdAt);
  return earlier.toSorted((one, other) => Number(other.createdAt) - Number(one.createdAt))[0];
}
