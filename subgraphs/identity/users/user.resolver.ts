import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Membership } from '../memberships/membership.entity.ts';
import type { IdentityScope } from '../policy.ts';
import { User } from './user.entity.ts';

const userList = defineList(User, 'User', {
  filter: { id: 'ID' },
  order: ['name', 'email', 'createdAt'],
  search: ['name', 'email'],
  defaultOrder: 'NAME_ASC',
  // The policy on users says the same, but only a join starts from the members instead of walking through everybody.
  where: 't.id in (select m.user_id from identity.memberships m where m.deleted_at is null)',
});

@Resolver(() => User)
export class UserResolver {
  @Allow<IdentityScope>('identity:user.read')
  @Query(() => userList.Connection, { description: "The members of the viewer's organization." })
  users(@Args(() => userList.Args) args: ListArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return userList.read(context, args, info);
  }

  @Allow<IdentityScope>('identity:user.read')
  @Query(() => User, {
    nullable: true,
    description: "One member of the viewer's organization; null when there is none.",
  })
  user(
    @Arg('id', () => ID, { description: 'Of the person.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(User, id, info);
  }

  @FieldResolver(() => Membership, { nullable: true, description: "The person's place in the viewer's organization." })
  async membership(@Root() user: User, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const active = { by: 'userId', orderBy: 'createdAt', desc: true };
    const [membership] = await context.rows.children(Membership, active, user.id, 1, info);
    return membership ?? null;
  }
}
