import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import type { OrganizationsScope } from '../policy.ts';
import { UpdateRetentionInput, UpdateRetentionResult } from './retention.types.ts';
import { updateRetention } from './update-retention.ts';

@Resolver()
export class RetentionResolver {
  @Allow<OrganizationsScope>('organizations:security.update')
  @Mutation(() => UpdateRetentionResult, { description: 'Decides how long archived records are kept.' })
  updateRetention(
    @Arg('input', () => UpdateRetentionInput, { description: 'The term.' }) input: UpdateRetentionInput,
    @Ctx() context: Context,
  ) {
    return updateRetention(context, input);
  }
}
