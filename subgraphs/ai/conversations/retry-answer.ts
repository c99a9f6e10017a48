import { createUnionType } from 'type-graphql';
import { notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { aliveFromNow, keepEvents } from './answer-event.ts';
import { AnswerStep } from './answer-event.types.ts';
import { answerQuestion } from './answer-question.ts';
import { Question, QuestionState, UNDER_WAY } from './question.entity.ts';
import { NothingToRetry, TooManyAnswers } from './question.errors.ts';
import { hasTooManyUnderWay, planBefore } from './under-way.ts';

export const RetryAnswerResult = createUnionType({
  name: 'RetryAnswerResult',
  description: 'The question, whose answer is on its way again; its events go on where they ended. Or why it is not.',
  types: () => [Question, NothingToRetry, TooManyAnswers] as const,
});

/** Answers a question again that failed or was refused, in its place in the conversation. What was answered stays as it is. */
export async function retryAnswer(
  context: Context,
  id: string,
  catalogue: readonly CatalogueEntry[],
): Promise<Question | NothingToRetry | TooManyAnswers> {
  const begun = await context.write(async (em) => {
    if (await hasTooManyUnderWay(em, context.viewer)) return new TooManyAnswers();
    const question = await em.findOne(Question, { id });
    if (!question) throw notFound('question', id);
    const { state, aliveUntil } = question;
    const isUnderWay = UNDER_WAY.includes(state) && aliveUntil.getTime() > Date.now();
    if (isUnderWay || state === QuestionState.ANSWERED) return new NothingToRetry(state);
    const previous = await planBefore(em, question.conversationId, question.createdAt);
    const again = { seq: question.seq + 1, attempt: question.attempt + 1, aliveUntil: aliveFromNow() };
    const plan = question.amendsId ? question.plan : null; // What a person has said himself is not read again.
    em.assign(question, { ...FORGOTTEN, ...again, plan: plan ?? null });
    await em.flush();
    await keepEvents(em, id, [{ type: 'STEP', step: AnswerStep.UNDERSTANDING }]);
    return { question, previous };
  });
  if (!('question' in begun)) return begun;
  const { question, previous } = begun;
  const { attempt, text, locale, plan, language } = question;
  const understood = plan && { understood: { plan, language: language ?? 'en' } };
  void answerQuestion(context.detached(), { id, attempt, text, locale, previous, ...understood }, catalogue);
  return question;
}

/** What an earlier attempt left. */
const FORGOTTEN = {
  state: QuestionState.UNDERSTANDING,
  answer: null,
  refusal: null,
  failure: null,
  milliseconds: null,
  rating: null,
};
