import { createUnionType, Field, ID, InputType } from 'type-graphql';
import { invalid, notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { learnFromRating } from '../corrections/keep-case.ts';
import { Question } from './question.entity.ts';
import { Rating } from './rating.ts';

const LONGEST = 1_000;

@InputType({
  description:
    'What the asker thinks of an answer. A good one, or a bad one that he amended, becomes an evaluation case: who manages corrections sees the words and what they mean.',
})
export class RateAnswerInput {
  @Field(() => ID, { description: 'Of the question.' })
  questionId!: string;

  @Field(() => Rating, { nullable: true, description: 'Good or bad; null takes a rating back.' })
  rating?: Rating | null;

  @Field(() => String, { nullable: true, description: 'What was meant, or what is wrong; at most 1,000 characters.' })
  correction?: string | null;
}

export const RateAnswerResult = createUnionType({
  name: 'RateAnswerResult',
  description: 'The question with its rating.',
  types: () => [Question] as const,
});

/** Keeps what the viewer thinks of an answer; the newest rating counts. */
export function rateAnswer(context: Context, { questionId, rating, correction }: RateAnswerInput): Promise<Question> {
  const text = correction?.trim() || null;
  if (text && text.length > LONGEST) {
    throw invalid([{ path: ['input', 'correction'], message: `Say it in at most ${LONGEST} characters.` }]);
  }
  return context.write(async (em) => {
    const question = await em.findOne(Question, { id: questionId });
    if (!question) throw notFound('question', questionId);
    em.assign(question, { rating: rating ?? null, correction: text });
    await learnFromRating(em, question);
    return question;
  });
}
