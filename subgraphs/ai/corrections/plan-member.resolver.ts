import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import type { AiScope } from '../policy.ts';
import { searchMembers } from './find-members.ts';
import { PlannedMember } from './question-plan.types.ts';

/** Members that a plan may be narrowed to. */
@Resolver()
export class PlanMemberResolver {
  @Allow<AiScope>('ai:conversation.use')
  @Query(() => [PlannedMember], {
    description: 'Up to 20 members of a dimension that the viewer sees, by some letters of their names.',
  })
  planMembers(
    @Arg('metric', () => ID, { description: 'The metric whose dimension it is.' }) metric: string,
    @Arg('by', () => String, { description: 'Key of the dimension.' }) by: string,
    @Arg('search', () => String, { defaultValue: '', description: 'Letters of the name; empty for the largest.' })
    search: string,
    @Ctx() context: Context,
  ) {
    return searchMembers(metric, by, search, (query, variables) => context.askGraph(query, variables));
  }
}
