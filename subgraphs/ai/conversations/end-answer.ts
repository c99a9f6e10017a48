import { createUnionType } from 'type-graphql';
import { notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { advance } from './answer-event.ts';
import { FailureReason } from './failure-reason.ts';
import { Question, QuestionState } from './question.entity.ts';

export const StopAnswerResult = createUnionType({
  name: 'StopAnswerResult',
  description: 'The question; failed because it was stopped, or as it was when nothing was under way any more.',
  types: () => [Question] as const,
});

const failed = (failure: FailureReason) => ({ state: QuestionState.FAILED, failure });

/** Ends the answer to a question of the viewer at once, whichever process answers it. */
export function stopAnswer(context: Context, id: string): Promise<Question> {
  const reason = FailureReason.STOPPED;
  return context.write(async (em) => {
    await advance(em, { id }, [{ type: 'FAILED', reason }], failed(reason));
    const question = await em.findOne(Question, { id });
    if (!question) throw notFound('question', id);
    return question;
  });
}

/** Ends an answer of whose maker nothing was heard for too long. */
export async function interruptAnswer(context: Context, id: string): Promise<void> {
  const reason = FailureReason.INTERRUPTED;
  const silent = { id, aliveUntil: { $lt: new Date() } };
  await context.write((em) => advance(em, silent, [{ type: 'FAILED', reason }], failed(reason)));
}
