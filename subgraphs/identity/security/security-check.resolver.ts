import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import type { IdentityScope } from '../policy.ts';
import { User } from '../users/user.entity.ts';
import { checkSecurity } from './check-security.ts';
import { SecurityCheck } from './security-check.types.ts';

@Resolver(() => SecurityCheck)
export class SecurityCheckResolver {
  @Allow<IdentityScope>('identity:security.read')
  @Query(() => [SecurityCheck], { description: 'How the organization stands with each rule of good order.' })
  securityChecks(@Ctx() context: Context) {
    return checkSecurity(context);
  }

  @FieldResolver(() => [User], {
    description: 'Up to ten of the people who break it; empty where it is about programs.',
  })
  async people(@Root() { userIds }: SecurityCheck, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const people = await Promise.all(userIds.map((id) => context.rows.byId(User, id, info)));
    return people.filter(Boolean);
  }
}
