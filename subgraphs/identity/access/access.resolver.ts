import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import type { IdentityScope } from '../policy.ts';
import { OwnRole } from '../roles/own-role.entity.ts';
import { Access, SimulateAccessInput } from './access.types.ts';
import { accessOf, simulateAccess } from './access-of.ts';

@Resolver(() => Access)
export class AccessResolver {
  @Allow<IdentityScope>('identity:user.manage')
  @Query(() => Access, {
    nullable: true,
    description: 'What a member can see and do, and why; null when there is none.',
  })
  accessOf(@Arg('userId', () => ID, { description: 'Of the person.' }) userId: string, @Ctx() context: Context) {
    return accessOf(context, userId);
  }

  @Allow<IdentityScope>('identity:user.manage')
  @Query(() => Access, { description: 'What somebody with these roles could see and do; nothing is changed.' })
  simulateAccess(
    @Arg('input', () => SimulateAccessInput, { description: 'The roles to try.' }) input: SimulateAccessInput,
    @Ctx() context: Context,
  ) {
    return simulateAccess(context, input);
  }

  @FieldResolver(() => [OwnRole], { description: 'The own roles, by name.' })
  ownRoles(@Root() { ownRoles }: Access, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return Promise.all(ownRoles.map(({ id }) => context.rows.byId(OwnRole, id, info)));
  }
}
