import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import type { AiScope } from '../../policy.ts';
import { RequestOutcome } from '../outcomes.ts';
import { ModelRequest, RequestPurpose } from './model-request.entity.ts';
import { QuestionOutcome } from './question-outcome.entity.ts';
import { User } from './user.reference.ts';

const requestList = defineList(ModelRequest, 'ModelRequest', {
  filter: {
    createdAt: 'INSTANT',
    outcome: { enum: RequestOutcome },
    purpose: { enum: RequestPurpose },
    modelId: 'ID',
    userId: 'ID',
  },
  order: ['createdAt', 'cost'],
  search: ['modelName'],
  defaultOrder: 'CREATED_AT_DESC',
});

@Resolver(() => ModelRequest)
export class ModelRequestResolver {
  @Allow<AiScope>('ai:usage.read')
  @Query(() => requestList.Connection, {
    description: 'The requests to language models, the newest first; never what was asked or answered.',
  })
  modelRequests(
    @Args(() => requestList.Args) args: ListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return requestList.read(context, args, info);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'For whom it was made; null once he is no member any more.',
  })
  user(@Root() { userId }: ModelRequest): User | null {
    return userId ? { id: userId } : null;
  }

  @FieldResolver(() => QuestionOutcome, {
    nullable: true,
    description: 'What became of the question that it was made for; null for a test of the connection.',
  })
  question(@Root() { questionId }: ModelRequest, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(QuestionOutcome, questionId, info);
  }
}
