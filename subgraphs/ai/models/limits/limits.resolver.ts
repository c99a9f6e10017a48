import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import type { AiScope } from '../../policy.ts';
import { AskLimits, UpdateAskLimitsInput, UpdateAskLimitsResult } from './ask-limits.types.ts';
import { readLimits } from './read-limits.ts';
import { updateAskLimits } from './update-ask-limits.ts';

@Resolver()
export class LimitsResolver {
  @Allow<AiScope>('ai:model.manage')
  @Query(() => AskLimits, {
    description: 'What the organization allows its language models, and how much of it is used.',
  })
  askLimits(@Ctx() context: Context): Promise<AskLimits> {
    return readLimits(context);
  }

  @Allow<AiScope>('ai:model.manage')
  @Mutation(() => UpdateAskLimitsResult, { description: 'Changes what the organization allows its language models.' })
  updateAskLimits(
    @Arg('input', () => UpdateAskLimitsInput, { description: 'What to change.' }) input: UpdateAskLimitsInput,
    @Ctx() context: Context,
  ) {
    return updateAskLimits(context, input);
  }
}
