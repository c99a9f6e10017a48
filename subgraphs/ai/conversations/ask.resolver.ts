import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { Needs } from '#kernel/graph/needs';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { interpretationOf } from '../answer/interpretation.ts';
import type { AiScope } from '../policy.ts';
import { InterpretationPart } from './answer.types.ts';
import { AskInput, AskResult, ask } from './ask.ts';
import { Question } from './question.entity.ts';
import { RetryAnswerResult, retryAnswer } from './retry-answer.ts';

/** Asking, over the catalogue of metrics that can be asked about. */
export function askResolver(catalogue: readonly CatalogueEntry[]) {
  @Resolver(() => Question)
  class AskResolver {
    @Allow<AiScope>('ai:conversation.use')
    @Mutation(() => AskResult, { description: 'Asks a question about the company; its answer comes step by step.' })
    ask(@Arg('input', () => AskInput, { description: 'The question.' }) input: AskInput, @Ctx() context: Context) {
      return ask(context, input, catalogue);
    }

    @Allow<AiScope>('ai:conversation.use')
    @Mutation(() => RetryAnswerResult, { description: 'Tries again to answer a question that failed or was refused.' })
    retryAnswer(
      @Arg('questionId', () => ID, { description: 'Which question.' }) questionId: string,
      @Ctx() context: Context,
    ) {
      return retryAnswer(context, questionId, catalogue);
    }

    @Needs('plan', 'language')
    @FieldResolver(() => [InterpretationPart], { description: 'How the question was understood; empty until it is.' })
    interpretation(@Root() { plan, language }: Question): InterpretationPart[] {
      return plan ? interpretationOf(plan, catalogue, language ?? 'en') : [];
    }
  }
  return AskResolver;
}
