import { createUnionType, Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from '#kernel/database/entity-manager';
import { invalid, notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { Locale } from '#kernel/graph/scalars';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { keepEvents } from './answer-event.ts';
import { AnswerStep } from './answer-event.types.ts';
import { answerQuestion } from './answer-question.ts';
import { Conversation } from './conversation.entity.ts';
import { Question, QuestionState } from './question.entity.ts';
import { TooManyAnswers } from './question.errors.ts';
import { hasTooManyUnderWay, planBefore } from './under-way.ts';

const LONGEST = 2_000;
const TITLE = 80;

@InputType({ description: 'A question about the company.' })
export class AskInput {
  @Field(() => String, { description: 'In English, German or Vietnamese; at most 2,000 characters.' })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The conversation that it goes on with; a new one when absent.' })
  conversationId?: string | null;

  @Field(() => Locale, { nullable: true, description: "How figures are written; the organization's way when absent." })
  locale?: string | null;
}

export const AskResult = createUnionType({
  name: 'AskResult',
  description: 'The question, whose answer is on its way: answerEvents tells of it. Or why it is not.',
  types: () => [Question, TooManyAnswers] as const,
});

/** Keeps a question and begins to answer it; the answer comes step by step. */
export async function ask(
  context: Context,
  input: AskInput,
  catalogue: readonly CatalogueEntry[],
): Promise<Question | TooManyAnswers> {
  const text = input.text.trim();
  if (text === '' || text.length > LONGEST) {
    throw invalid([{ path: ['input', 'text'], message: `Ask in 1 to ${LONGEST} characters.` }]);
  }
  const locale = input.locale ?? context.viewer.locale;
  const begun = await context.write(async (em) => {
    if (await hasTooManyUnderWay(em, context.viewer)) return new TooManyAnswers();
    const conversation = await conversationFor(em, input.conversationId, text);
    const previous = await planBefore(em, conversation.id, new Date());
    const { id: conversationId } = conversation;
    const question = em.create(Question, { conversationId, text, locale, state: QuestionState.UNDERSTANDING });
    await em.flush();
    await keepEvents(em, question.id, [{ type: 'STEP', step: AnswerStep.UNDERSTANDING }]);
    return { question, previous };
  });
  if (begun instanceof TooManyAnswers) return begun;
  const { question, previous } = begun;
  void answerQuestion(context.detached(), { id: question.id, attempt: 1, text, locale, previous }, catalogue);
  return question;
}

async function conversationFor(em: EntityManager, id: string | null | undefined, title: string): Promise<Conversation> {
  const conversation = id
    ? await em.findOne(Conversation, { id, deletedAt: null })
    : em.create(Conversation, { title: title.slice(0, TITLE) });
  if (!conversation) throw notFound('conversation', id ?? '');
  conversation.updatedAt = new Date();
  await em.flush();
  return conversation;
}
