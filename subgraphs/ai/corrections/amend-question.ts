import { createUnionType } from 'type-graphql';
import { notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { keepEvents } from '../conversations/answer-event.ts';
import { AnswerStep } from '../conversations/answer-event.types.ts';
import { answerQuestion } from '../conversations/answer-question.ts';
import { Conversation } from '../conversations/conversation.entity.ts';
import { calendarFor } from '../conversations/look-around.ts';
import { Question, QuestionState, UNDER_WAY } from '../conversations/question.entity.ts';
import { TooManyAnswers } from '../conversations/question.errors.ts';
import { Rating } from '../conversations/rating.ts';
import { hasTooManyUnderWay } from '../conversations/under-way.ts';
import type { Ask } from '../evidence/gather.ts';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import { amendPlan } from './amend-plan.ts';
import { AmendmentRefused, type AmendQuestionInput } from './amendment.ts';
import { nameFilters } from './find-members.ts';
import { keepCase } from './keep-case.ts';
import { readableBy } from './plan-choices.ts';
import { type QuestionToAmend, readQuestionToAmend } from './read-question-to-amend.ts';

export const AmendQuestionResult = createUnionType({
  name: 'AmendQuestionResult',
  description:
    'A new question with the same words and the other plan, whose answer is on its way; or what does not fit.',
  types: () => [Question, AmendmentRefused, TooManyAnswers] as const,
});

/**
 * Asks a question again under another plan. When the person says that this is what he meant, or called the answer before bad, the
 * words and the plan become an evaluation case.
 */
export async function amendQuestion(
  context: Context,
  input: AmendQuestionInput,
  catalogue: readonly CatalogueEntry[],
): Promise<Question | AmendmentRefused | TooManyAnswers> {
  const before = await readQuestionToAmend(context, input.questionId);
  if (!before) throw notFound('question', input.questionId);
  if (UNDER_WAY.includes(before.state)) return new AmendmentRefused('It is being answered. Wait for it, or stop it.');
  const plan = await planAfter(context, before, input, catalogue);
  if (plan instanceof AmendmentRefused) return plan;
  const question = await context.write(async (em) => {
    if (await hasTooManyUnderWay(em, context.viewer)) return new TooManyAnswers();
    const conversation = await em.findOneOrFail(Conversation, { id: before.conversationId });
    conversation.updatedAt = new Date();
    const { conversationId, text, locale, wordsId } = before;
    const amended = em.create(Question, {
      ...{ conversationId, text, locale, plan },
      language: before.language ?? 'en',
      state: QuestionState.UNDERSTANDING,
      amendsId: wordsId,
      amendment: { ...before.amendment, ...input.changes },
    });
    await em.flush();
    await keepEvents(em, amended.id, [{ type: 'STEP', step: AnswerStep.UNDERSTANDING }]);
    if (input.isWhatIMeant || before.rating === Rating.BAD) await keepCase(em, wordsId, plan);
    return amended;
  });
  if (question instanceof TooManyAnswers) return question;
  const { id, text, locale } = question;
  const understood = { plan, language: question.language ?? 'en' };
  void answerQuestion(context.detached(), { id, attempt: 1, text, locale, previous: undefined, understood }, catalogue);
  return question;
}

async function planAfter(
  context: Context,
  { plan, language }: QuestionToAmend,
  { changes }: AmendQuestionInput,
  catalogue: readonly CatalogueEntry[],
): Promise<AnalysisPlan | AmendmentRefused> {
  const ask: Ask = (query, variables) => context.askGraph(query, variables);
  const readable = readableBy(context.viewer, catalogue);
  const before = plan ?? undefined;
  const [metric] = changes.metrics ?? before?.metrics ?? [];
  const isReadable = readable.some(({ key }) => key === metric);
  const filters =
    changes.filters === undefined || !isReadable
      ? undefined
      : await nameFilters(metric ?? '', changes.filters ?? [], before, ask);
  if (filters instanceof AmendmentRefused) return filters;
  const calendar = await calendarFor(catalogue, context.viewer.fiscalYearStart, ask);
  const amending = { language: language ?? 'en', calendar, readable, ...(filters && { filters }) };
  return amendPlan(before, changes, amending);
}
