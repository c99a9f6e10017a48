import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { Needs } from '#kernel/graph/needs';
import type { AiScope } from '../policy.ts';
import { AnswerRefusal, AnswerType } from './answer.types.ts';
import { Conversation } from './conversation.entity.ts';
import { FailureReason } from './failure-reason.ts';
import { Question, QuestionState, UNDER_WAY } from './question.entity.ts';
import { showAnswer } from './show-answer.ts';
import { showRefusal } from './show-refusal.ts';

@Resolver(() => Question)
export class QuestionResolver {
  @Allow<AiScope>('ai:conversation.use')
  @Query(() => Question, {
    nullable: true,
    description: 'One question of the viewer; null when there is none with this id.',
  })
  question(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(Question, id, info);
  }

  @Needs('conversationId')
  @FieldResolver(() => Conversation, { nullable: true, description: 'The conversation that it belongs to.' })
  conversation(@Root() { conversationId }: Question, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Conversation, conversationId, info);
  }

  @Needs('state', 'aliveUntil')
  @FieldResolver(() => QuestionState, { description: 'How far it has come.' })
  state(@Root() question: Question): QuestionState {
    return isInterrupted(question) ? QuestionState.FAILED : question.state;
  }

  @Needs('state', 'aliveUntil', 'failure')
  @FieldResolver(() => FailureReason, { nullable: true, description: 'Why it failed; null unless it did.' })
  failure(@Root() question: Question): FailureReason | null {
    return isInterrupted(question) ? FailureReason.INTERRUPTED : (question.failure ?? null);
  }

  @Needs('answer', 'locale')
  @FieldResolver(() => AnswerType, { nullable: true, description: 'The answer; null until it is there.' })
  answer(@Root() { answer, locale }: Question): AnswerType | null {
    return answer ? showAnswer(answer, locale) : null;
  }

  @Needs('refusal', 'language')
  @FieldResolver(() => AnswerRefusal, {
    nullable: true,
    description: 'Why there is no answer; null unless it was refused.',
  })
  refusal(@Root() { refusal, language }: Question): AnswerRefusal | null {
    return refusal ? showRefusal(refusal, language) : null;
  }
}

/** Whoever answered it went down, and nobody has written so yet. */
const isInterrupted = ({ state, aliveUntil }: Question): boolean =>
  UNDER_WAY.includes(state) && aliveUntil.getTime() < Date.now();
