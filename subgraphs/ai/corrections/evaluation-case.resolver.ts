import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Needs } from '#kernel/graph/needs';
import { CalendarDate } from '#kernel/graph/scalars';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AiScope } from '../policy.ts';
import {
  DeleteEvaluationCaseResult,
  deleteEvaluationCase,
  ExportEvaluationCasesResult,
  exportEvaluationCases,
} from './change-cases.ts';
import { EvaluationReport } from './evaluation.types.ts';
import { EvaluationCase } from './evaluation-case.entity.ts';
import { viewPlan } from './plan-view.ts';
import { QuestionPlan } from './question-plan.types.ts';
import { reportFor } from './report-cases.ts';

const caseList = defineList(EvaluationCase, 'EvaluationCase', {
  order: ['createdAt'],
  search: ['text'],
  defaultOrder: 'CREATED_AT_DESC',
});

/** Evaluation cases, over the catalogue of metrics that can be asked about. */
export function evaluationCaseResolver(catalogue: readonly CatalogueEntry[]) {
  @Resolver(() => EvaluationCase)
  class EvaluationCaseResolver {
    @Allow<AiScope>('ai:correction.manage')
    @Query(() => caseList.Connection, {
      description: 'What people of the organization said that their questions mean, the newest first.',
    })
    evaluationCases(
      @Args(() => caseList.Args) args: ListArgs,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ) {
      return caseList.read(context, args, info);
    }

    @Allow<AiScope>('ai:correction.manage')
    @Query(() => EvaluationReport, {
      description: 'Has the built-in analyst understand the newest 200 evaluation cases anew, and counts.',
    })
    evaluationReport(@Ctx() context: Context): Promise<EvaluationReport> {
      return reportFor(context, catalogue);
    }

    @Allow<AiScope>('ai:correction.manage')
    @Mutation(() => DeleteEvaluationCaseResult, { description: 'Deletes an evaluation case.' })
    deleteEvaluationCase(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
      return deleteEvaluationCase(context, id);
    }

    @Allow<AiScope>('ai:correction.manage')
    @Mutation(() => ExportEvaluationCasesResult, {
      description: 'Hands the evaluation cases out as a file; it holds words of people, and who asked is not in it.',
    })
    exportEvaluationCases(@Ctx() context: Context) {
      return exportEvaluationCases(context);
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

    @Needs('situation')
    @FieldResolver(() => CalendarDate, {
      description: 'The day on which periods by name ended when it was asked: "last month" is the month before.',
    })
    anchor(@Root() { situation }: EvaluationCase): string {
      return situation.calendar.anchor;
    }
  }
  return EvaluationCaseResolver;
}
