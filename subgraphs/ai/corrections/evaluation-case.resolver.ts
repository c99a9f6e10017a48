import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Needs } from '#kernel/graph/needs';
import { CalendarDate } from '#kernel/graph/scalars';
import type { AiScope } from '../policy.ts';
import {
  AcceptEvaluationCaseResult,
  acceptEvaluationCase,
  DeleteEvaluationCaseResult,
  deleteEvaluationCase,
  ExportEvaluationCasesResult,
  exportEvaluationCases,
} from './change-cases.ts';
import { CaseOrigin, EvaluationCase } from './evaluation-case.entity.ts';

const caseList = defineList(EvaluationCase, 'EvaluationCase', {
  filter: { language: 'TEXT', origin: { enum: CaseOrigin }, isAccepted: 'BOOLEAN' },
  computed: { isAccepted: { sql: '(t.accepted_at is not null)' } },
  order: ['createdAt'],
  search: ['text'],
  defaultOrder: 'CREATED_AT_DESC',
});

/** What people said that their questions mean, for those who manage corrections. */
@Resolver(() => EvaluationCase)
export class EvaluationCaseResolver {
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
  @Mutation(() => AcceptEvaluationCaseResult, {
    description: 'Stands by an evaluation case, so that it is handed out with the others.',
  })
  acceptEvaluationCase(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    return acceptEvaluationCase(context, id);
  }

  @Allow<AiScope>('ai:correction.manage')
  @Mutation(() => DeleteEvaluationCaseResult, { description: 'Deletes an evaluation case.' })
  deleteEvaluationCase(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    return deleteEvaluationCase(context, id);
  }

  @Allow<AiScope>('ai:correction.manage')
  @Mutation(() => ExportEvaluationCasesResult, {
    description:
      'Hands the accepted evaluation cases out as a file; it holds words of people, and who asked is not in it.',
  })
  exportEvaluationCases(@Ctx() context: Context) {
    return exportEvaluationCases(context);
  }

  @Needs('situation')
  @FieldResolver(() => CalendarDate, {
    description: 'The day on which periods by name ended when it was asked: "last month" is the month before.',
  })
  anchor(@Root() { situation }: EvaluationCase): string {
    return situation.calendar.anchor;
  }
}
