import { isUuid } from '#kernel/database/is-uuid';
import type { Context } from '#kernel/graph/context';
import type { QuestionState } from '../conversations/question.entity.ts';
import type { Rating } from '../conversations/rating.ts';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import type { Language } from '../understand/planner.ts';
import type { PlanChanges } from './amendment.ts';

/** What amending needs to know of a question. */
export interface QuestionToAmend {
  id: string;
  conversationId: string;
  text: string;
  locale: string;
  language: Language | null;
  state: QuestionState;
  plan: AnalysisPlan | null;
  rating: Rating | null;
  /** All that was changed of the plan of its words; null when it is the first to say them. */
  amendment: PlanChanges | null;
  /** The question whose words these are: itself, unless it amends another. */
  wordsId: string;
}

const READ = `select id, conversation_id as "conversationId", text, locale, language, state, plan, rating, amendment,
  coalesce(amends_id, id) as "wordsId" from ai.questions where id = $1`;

/** A question of the viewer; undefined when he has none with this id. */
export async function readQuestionToAmend(context: Context, id: string): Promise<QuestionToAmend | undefined> {
  if (!isUuid(id)) return undefined;
  const [question] = await context.read<QuestionToAmend>({ text: READ, values: [id], name: 'question-to-amend' });
  return question;
}
