import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { changesWithin } from '#kernel/events/changed-organizations';
import { Context } from '#kernel/graph/context';
import { Needs } from '#kernel/graph/needs';
import type { AiScope } from '../policy.ts';
import { sayRefusal, suggestionsOf } from '../say/say-refusal.ts';
import { AnswerRefusal, AnswerType } from './answer.types.ts';
import { Conversation } from './conversation.entity.ts';
import { Question, QuestionState } from './question.entity.ts';
import { showAnswer } from './show-answer.ts';

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

  @Allow<AiScope>('ai:conversation.use')
  @Subscription(() => Question, {
    nullable: true,
    description: 'One question at once and at each step of its answer; null when the viewer has none with this id.',
    subscribe: ({ context }) => changesWithin(context.feed, context.viewer.organizationId, ['ai.questions']),
  })
  questionChanged(
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

  @Needs('state', 'createdAt')
  @FieldResolver(() => QuestionState, { description: 'How far it has come.' })
  state(@Root() { state, createdAt }: Question): QuestionState {
    return isForgotten(state, createdAt) ? QuestionState.FAILED : state;
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
    if (!refusal) return null;
    return {
      kind: refusal.kind,
      message: sayRefusal(refusal, language ?? 'en'),
      suggestions: suggestionsOf(refusal),
    };
  }
}

const UNDER_WAY: readonly QuestionState[] = [QuestionState.UNDERSTANDING, QuestionState.FETCHING];
/** Answers give up before; one that still is under way then went down with its process. */
const LONGEST_MS = 60_000;

const isForgotten = (state: QuestionState, createdAt: Date): boolean =>
  UNDER_WAY.includes(state) && Date.now() - createdAt.getTime() > LONGEST_MS;
