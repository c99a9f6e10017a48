import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import type { Viewer } from '#kernel/auth/viewer';
import { changedOrganizations } from '#kernel/events/changed-organizations';
import type { ChangeFeed } from '#kernel/events/changes';
import { Context } from '#kernel/graph/context';
import { Needs } from '#kernel/graph/needs';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { interpretationOf } from '../answer/interpretation.ts';
import type { AiScope } from '../policy.ts';
import { sayRefusal, suggestionsOf } from '../say/say-refusal.ts';
import { AnswerRefusal, AnswerType, InterpretationPart } from './answer.types.ts';
import { AskInput, AskResult, ask } from './ask.ts';
import { Conversation } from './conversation.entity.ts';
import { Question, QuestionState } from './question.entity.ts';
import { showAnswer } from './show-answer.ts';

/** Asking, over the catalogue of metrics that can be asked about. */
export function questionResolver(catalogue: readonly CatalogueEntry[]) {
  @Resolver(() => Question)
  class QuestionResolver {
    @Allow<AiScope>('ai:conversation.use')
    @Mutation(() => AskResult, { description: 'Asks a question about the company; its answer comes step by step.' })
    ask(@Arg('input', () => AskInput, { description: 'The question.' }) input: AskInput, @Ctx() context: Context) {
      return ask(context, input, catalogue);
    }

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
      subscribe: ({ context }) => changesOfQuestions(context.feed, context.viewer),
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

    @Needs('plan', 'language')
    @FieldResolver(() => [InterpretationPart], { description: 'How the question was understood; empty until it is.' })
    interpretation(@Root() { plan, language }: Question): InterpretationPart[] {
      return plan ? interpretationOf(plan, catalogue, language ?? 'en') : [];
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
  return QuestionResolver;
}

const UNDER_WAY: readonly QuestionState[] = [QuestionState.UNDERSTANDING, QuestionState.FETCHING];
/** Answers give up before; one that still is under way then went down with its process. */
const LONGEST_MS = 60_000;

const isForgotten = (state: QuestionState, createdAt: Date): boolean =>
  UNDER_WAY.includes(state) && Date.now() - createdAt.getTime() > LONGEST_MS;

/** Says at once, and each time that something changed among the questions of the viewer's organization, to look again. */
function changesOfQuestions(feed: ChangeFeed, { organizationId }: Viewer): AsyncIterableIterator<unknown> {
  const onChange: ChangeFeed['onChange'] = (listener) =>
    feed.onChange((change) => {
      if (change === 'resync' || change.organizationId === organizationId) listener(change);
    });
  return changedOrganizations({ onChange }, ['ai.questions']);
}
