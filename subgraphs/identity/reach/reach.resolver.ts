import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { Needs } from '#kernel/graph/needs';
import { Membership } from '../memberships/membership.entity.ts';
import { Role } from '../memberships/role.ts';
import type { IdentityScope } from '../policy.ts';
import { User } from '../users/user.entity.ts';
import { MemberReach, SetReachInput, SetReachResult } from './reach.types.ts';
import { ReachKind } from './reach-kind.ts';
import { setReach } from './set-reach.ts';

@Resolver(() => Membership)
export class ReachResolver {
  @Allow<IdentityScope>('identity:user.manage')
  @Mutation(() => SetReachResult, {
    description: 'Says which rows of the organization a member reaches, and in whose team he is.',
  })
  setReach(
    @Arg('input', () => SetReachInput, { description: 'Who, and what he is to reach.' }) input: SetReachInput,
    @Ctx() context: Context,
  ) {
    return setReach(context, input);
  }

  @Needs('role', 'reachKind', 'reachTerritoryIds')
  @FieldResolver(() => MemberReach, { description: 'Which rows of the organization the person reaches.' })
  reach(@Root() { role, reachKind, reachTerritoryIds }: Membership): MemberReach {
    if (role === Role.OWNER) return { kind: ReachKind.ALL, territoryIds: [] };
    return { kind: reachKind, territoryIds: reachTerritoryIds };
  }

  @FieldResolver(() => User, { nullable: true, description: 'In whose team the person is; null for none.' })
  manager(@Root() { managerId }: Membership, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(User, managerId, info);
  }
}
