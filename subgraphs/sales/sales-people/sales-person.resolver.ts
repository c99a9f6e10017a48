import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Needs } from '#kernel/graph/needs';
import { checkSize } from '#kernel/graph/page';
import { ChildrenArgs } from '../children-args.ts';
import { Opportunity } from '../opportunities/opportunity.entity.ts';
import { Order } from '../orders/order.entity.ts';
import type { SalesScope } from '../policy.ts';
import { Quota } from '../quotas/quota.entity.ts';
import { Territory } from '../territories/territory.entity.ts';
import { User } from '../user.reference.ts';
import { LinkSalesPersonInput, LinkSalesPersonResult, linkSalesPerson } from './link-sales-person.ts';
import { SalesPerson } from './sales-person.entity.ts';

const salesPersonList = defineList(SalesPerson, 'SalesPerson', {
  filter: { territoryId: 'ID' },
  order: ['name'],
  search: ['name', 'email'],
  defaultOrder: 'NAME_ASC',
});

@Resolver(() => SalesPerson)
export class SalesPersonResolver {
  @Allow<SalesScope>('sales:team.read')
  @Query(() => salesPersonList.Connection, { description: 'Who sells for the organization.' })
  salesPeople(
    @Args(() => salesPersonList.Args) args: ListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return salesPersonList.read(context, args, info);
  }

  @Allow<SalesScope>('sales:team.read')
  @Query(() => SalesPerson, {
    nullable: true,
    description: 'One sales person; null when the organization has none with this id.',
  })
  salesPerson(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(SalesPerson, id, info);
  }

  @Allow<SalesScope>('sales:team.manage')
  @Mutation(() => LinkSalesPersonResult, {
    description: "Says which user a sales person is: the sales person's rows are the user's own from then on.",
  })
  linkSalesPerson(
    @Arg('input', () => LinkSalesPersonInput, { description: 'What to do.' }) input: LinkSalesPersonInput,
    @Ctx() context: Context,
  ) {
    return linkSalesPerson(context, input);
  }

  @FieldResolver(() => User, { nullable: true, description: 'The user that the sales person is; null for none.' })
  user(@Root() { userId }: SalesPerson): User | null {
    return userId ? { id: userId } : null;
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'Where the person sells.' })
  territory(@Root() row: SalesPerson, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Territory, row.territoryId, info);
  }

  @Needs()
  @FieldResolver(() => [Quota], { description: 'What the person is to sell, the newest first.' })
  quotas(
    @Root() row: SalesPerson,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.children(
      Quota,
      { by: 'salesPersonId', orderBy: 'startsOn', desc: true },
      row.id,
      checkSize('first', first),
      info,
    );
  }

  @Needs()
  @FieldResolver(() => [Order], { description: 'What the person sold, the newest first.' })
  orders(
    @Root() row: SalesPerson,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.children(
      Order,
      { by: 'salesPersonId', orderBy: 'orderedOn', desc: true },
      row.id,
      checkSize('first', first),
      info,
    );
  }

  @Needs()
  @FieldResolver(() => [Opportunity], { description: 'What the person may sell, the newest first.' })
  opportunities(
    @Root() row: SalesPerson,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.children(
      Opportunity,
      { by: 'salesPersonId', orderBy: 'openedOn', desc: true },
      row.id,
      checkSize('first', first),
      info,
    );
  }
}
