import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Query, Resolver, Root, Subscription } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { Fault } from '#kernel/errors/fault';
import { changesWithin } from '#kernel/events/changed-organizations';
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

  /** No table is watched here: whenever rights have changed the router subscribes anew, with those that hold from then on. */
  @AllowTo('SETTING_UP')
  @Subscription(() => ViewerType, {
    description:
      'Who asks, at once and whenever what he may do has changed. It ends with an error when his session does.',
    subscribe: ({ context }) => changesWithin(context.feed, context.viewer.organizationId, []),
  })
  viewerChanged(@Ctx() { viewer }: Context) {
    return viewer;
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
