import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import type { SalesScope } from '../policy.ts';
import { SalesPerson } from '../sales-people/sales-person.entity.ts';
import { Quota } from './quota.entity.ts';

const quotaList = defineList(Quota, 'Quota', {
  filter: { salesPersonId: 'ID', startsOn: 'DATE' },
  order: ['startsOn', 'amount'],
  defaultOrder: 'STARTS_ON_DESC',
});

@Resolver(() => Quota)
export class QuotaResolver {
  @Allow<SalesScope>('sales:team.read')
  @Query(() => quotaList.Connection, { description: 'What sales people are to sell.' })
  quotas(@Args(() => quotaList.Args) args: ListArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return quotaList.read(context, args, info);
  }

  @Allow<SalesScope>('sales:team.read')
  @Query(() => Quota, { nullable: true, description: 'One quota; null when the organization has none with this id.' })
  quota(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(Quota, id, info);
  }

  @FieldResolver(() => SalesPerson, { nullable: true, description: 'Whose quota it is.' })
  salesPerson(@Root() row: Quota, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(SalesPerson, row.salesPersonId, info);
  }
}
