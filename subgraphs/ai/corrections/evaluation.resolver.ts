import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { Needs } from '#kernel/graph/needs';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AiScope } from '../policy.ts';
import { EvaluationReport } from './evaluation.types.ts';
import { EvaluationCase } from './evaluation-case.entity.ts';
import { viewPlan } from './plan-view.ts';
import { QuestionPlan } from './question-plan.types.ts';
import { reportFor } from './report-cases.ts';

/** Evaluation cases held against the catalogue of metrics that can be asked about. */
export function evaluationResolver(catalogue: readonly CatalogueEntry[]) {
  @Resolver(() => EvaluationCase)
  class EvaluationResolver {
    @Allow<AiScope>('ai:correction.manage')
    @Query(() => EvaluationReport, {
      description: 'Has the built-in analyst understand the newest 200 evaluation cases anew, and counts.',
    })
    evaluationReport(@Ctx() context: Context): Promise<EvaluationReport> {
      return reportFor(context, catalogue);
    }

    @Needs('expected', 'language')
    @FieldResolver(() => QuestionPlan, { description: 'What the words mean.' })
    expected(@Root() { expected, language }: EvaluationCase): QuestionPlan {
      return viewPlan(expected, catalogue, language);
    }

    @Needs('situation', 'language')
    @FieldResolver(() => QuestionPlan, {
      nullable: true,
      description: 'The plan that the conversation had come to before; null when it began with these words.',
    })
    previous(@Root() { situation, language }: EvaluationCase): QuestionPlan | null {
      return situation.previous ? viewPlan(situation.previous, catalogue, language) : null;
    }
  }
  return EvaluationResolver;
}
