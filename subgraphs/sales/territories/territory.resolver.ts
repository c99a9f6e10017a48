import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Needs } from '#kernel/graph/needs';
import { checkSize } from '#kernel/graph/page';
import { ChildrenArgs } from '../children-args.ts';
import type { SalesScope } from '../policy.ts';
import { SalesPerson } from '../sales-people/sales-person.entity.ts';
import { Territory } from './territory.entity.ts';

const territoryList = defineList(Territory, 'Territory', {
  filter: { countryCode: 'TEXT', region: 'TEXT' },
  order: ['name', 'countryName'],
  search: ['name', 'countryName', 'region'],
  defaultOrder: 'NAME_ASC',
});

@Resolver(() => Territory)
export class TerritoryResolver {
  @Allow<SalesScope>('sales:team.read')
  @Query(() => territoryList.Connection, { description: 'The territories in which the organization sells.' })
  territories(
    @Args(() => territoryList.Args) args: ListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return territoryList.read(context, args, info);
  }

  @Allow<SalesScope>('sales:team.read')
  @Query(() => Territory, {
    nullable: true,
    description: 'One territory; null when the organization has none with this id.',
  })
  territory(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(Territory, id, info);
  }

  @Needs()
  @FieldResolver(() => [SalesPerson], { description: 'Who sells there, by name.' })
  salesPeople(
    @Root() row: Territory,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.children(
      SalesPerson,
      { by: 'territoryId', orderBy: 'name' },
      row.id,
      checkSize('first', first),
      info,
    );
  }
}
