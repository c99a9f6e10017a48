import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { Fault } from '#kernel/errors/fault';
import { Context } from '#kernel/graph/context';
import { Organization } from '../organization.reference.ts';
import { User } from '../users/user.entity.ts';
import { ViewerType } from './viewer.type.ts';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @AllowTo('ANYONE')
  @Query(() => ViewerType, { nullable: true, description: 'Who asks; null when nobody is signed in.' })
  viewer(@Ctx() { caller }: Context) {
    return caller.viewer ?? null;
  }

  @FieldResolver(() => User, { description: 'The person; NOT_FOUND for an API client, which is none.' })
  user(@Root() viewer: ViewerType, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const { clientId, userId } = context.viewer;
    if (clientId === userId) throw new Fault('NOT_FOUND', 'An API client is no person: ask for what it may do.');
    return context.rows.byId(User, viewer.userId, info);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The organization in which the person acts.' })
  organization(@Root() viewer: ViewerType): Organization {
    return { id: viewer.organizationId };
  }
}
