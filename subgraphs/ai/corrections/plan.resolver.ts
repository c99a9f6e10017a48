import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { Needs } from '#kernel/graph/needs';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { Question } from '../conversations/question.entity.ts';
import type { AiScope } from '../policy.ts';
import { AmendQuestionResult, amendQuestion } from './amend-question.ts';
import { AmendQuestionInput } from './amendment.ts';
import { choicesFor } from './plan-choices.ts';
import { viewPlan } from './plan-view.ts';
import { PlanChoices, QuestionPlan } from './question-plan.types.ts';

/** Plans as their askers see and change them, over the catalogue of metrics that can be asked about. */
export function planResolver(catalogue: readonly CatalogueEntry[]) {
  @Resolver(() => Question)
  class PlanResolver {
    @Allow<AiScope>('ai:conversation.use')
    @Query(() => PlanChoices, {
      nullable: true,
      description:
        'What the plan of a question of the viewer may have instead of what it has; null when there is none with this id.',
    })
    planChoices(@Arg('questionId', () => ID, { description: 'The question.' }) id: string, @Ctx() context: Context) {
      return choicesFor(context, id, catalogue);
    }

    @Allow<AiScope>('ai:conversation.use')
    @Mutation(() => AmendQuestionResult, {
      description:
        'Asks a question of the viewer again under another plan, in the same conversation; what is asked next goes on from there.',
    })
    amendQuestion(
      @Arg('input', () => AmendQuestionInput, { description: 'Which question, and what to change.' })
      input: AmendQuestionInput,
      @Ctx() context: Context,
    ) {
      return amendQuestion(context, input, catalogue);
    }

    @Needs('plan', 'language')
    @FieldResolver(() => QuestionPlan, {
      nullable: true,
      description: 'How the question was understood, as data; null until it is.',
    })
    plan(@Root() { plan, language }: Question): QuestionPlan | null {
      return plan ? viewPlan(plan, catalogue, language ?? 'en') : null;
    }
  }
  return PlanResolver;
}
