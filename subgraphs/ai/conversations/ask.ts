import { createUnionType, Field, ID, InputType } from 'type-graphql';
import { invalid, notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { Locale } from '#kernel/graph/scalars';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { answerQuestion } from './answer-question.ts';
import { Conversation } from './conversation.entity.ts';
import { Question, QuestionState } from './question.entity.ts';

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
  description: 'The question, whose answer is on its way: questionChanged tells of it.',
  types: () => [Question] as const,
});

/** Keeps a question and begins to answer it; the answer comes step by step. */
export async function ask(context: Context, input: AskInput, catalogue: readonly CatalogueEntry[]): Promise<Question> {
  const text = input.text.trim();
  if (text === '' || text.length > LONGEST) {
    throw invalid([{ path: ['input', 'text'], message: `Ask in 1 to ${LONGEST} characters.` }]);
  }
  const locale = input.locale ?? context.viewer.locale;
  const { question, previous } = await context.write(async (em) => {
    const conversation = input.conversationId
      ? await em.findOne(Conversation, { id: input.conversationId, deletedAt: null })
      : em.create(Conversation, { title: text.slice(0, TITLE) });
    if (!conversation) throw notFound('conversation', input.conversationId ?? '');
    conversation.updatedAt = new Date();
    const [before] = input.conversationId
      ? await em.find(
          Question,
          { conversationId: conversation.id, state: QuestionState.ANSWERED },
          { orderBy: { createdAt: 'desc' }, limit: 1 },
        )
      : [];
    await em.flush();
    const question = em.create(Question, {
      conversationId: conversation.id,
      text,
      locale,
      state: QuestionState.UNDERSTANDING,
    });
    await em.flush();
    return { question, previous: before?.plan ?? undefined };
  });
  void answerQuestion(context.detached(), { id: question.id, text, locale, previous }, catalogue);
  return question;
}
