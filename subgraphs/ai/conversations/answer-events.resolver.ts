import { Arg, Ctx, ID, Int, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import type { AiScope } from '../policy.ts';
import { AnswerEvent } from './answer-event.types.ts';
import { StopAnswerResult, stopAnswer } from './end-answer.ts';
import { watchAnswer } from './watch-answer.ts';

interface WatchArgs {
  questionId: string;
  afterSeq: number;
}

@Resolver()
export class AnswerEventsResolver {
  @Allow<AiScope>('ai:conversation.use')
  @Subscription(() => AnswerEvent, {
    description:
      'What comes of a question, one event after another, each once; it ends after an AnswerEnd. Whoever lost it, or whose stream ended before that, goes on after the last `seq` that he has seen.',
    subscribe: ({ args, context }) =>
      watchAnswer(context as Context, (args as WatchArgs).questionId, (args as WatchArgs).afterSeq) as never,
  })
  answerEvents(
    @Arg('questionId', () => ID, { description: 'A question of the viewer.' }) _questionId: string,
    @Arg('afterSeq', () => Int, { defaultValue: 0, description: 'Only what came later; 0 for all of it.' })
    _afterSeq: number,
    @Root() event: AnswerEvent,
  ): AnswerEvent {
    return event;
  }

  @Allow<AiScope>('ai:conversation.use')
  @Mutation(() => StopAnswerResult, { description: 'Stops an answer that is under way, at once.' })
  stopAnswer(
    @Arg('questionId', () => ID, { description: 'Whose answer.' }) questionId: string,
    @Ctx() context: Context,
  ) {
    return stopAnswer(context, questionId);
  }
}
