import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import type { ListArgs } from '#kernel/graph/list-types';
import { Membership } from '../memberships/membership.entity.ts';
import type { IdentityScope } from '../policy.ts';
import { createUser } from './create-user.ts';
import { User } from './user.entity.ts';
import { CreateUserInput, CreateUserResult } from './user-creation.types.ts';
import { checkUserList, userList } from './user-list.ts';

@Resolver(() => User)
export class UserResolver {
  @Allow<IdentityScope>('identity:user.read')
  @Query(() => userList.Connection, { description: "The members of the viewer's organization." })
  users(@Args(() => userList.Args) args: ListArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    checkUserList(context, args);
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

  @Allow<IdentityScope>('identity:user.manage')
  @Mutation(() => CreateUserResult, {
    description: 'Makes a person a member, who chooses a password and sets up a second factor before anything else.',
  })
  createUser(
    @Arg('input', () => CreateUserInput, { description: 'The person.' }) input: CreateUserInput,
    @Ctx() context: Context,
  ) {
    return createUser(context, input);
  }

  @FieldResolver(() => Membership, { nullable: true, description: "The person's place in the viewer's organization." })
  async membership(@Root() user: User, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const active = { by: 'userId', orderBy: 'createdAt', desc: true };
    const [membership] = await context.rows.children(Membership, active, user.id, 1, info);
    return membership ?? null;
  }
}
