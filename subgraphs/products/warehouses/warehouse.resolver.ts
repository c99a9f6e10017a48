import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { holds } from '#kernel/auth/viewer';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Needs } from '#kernel/graph/needs';
import { checkSize } from '#kernel/graph/page';
import { ChildrenArgs } from '../children-args.ts';
import type { ProductsScope } from '../policy.ts';
import { StockLevel } from '../stock/stock-level.entity.ts';
import { Warehouse } from './warehouse.entity.ts';

const warehouseList = defineList(Warehouse, 'Warehouse', {
  order: ['name', 'code'],
  search: ['name', 'code'],
  defaultOrder: 'NAME_ASC',
});

@Resolver(() => Warehouse)
export class WarehouseResolver {
  @Allow<ProductsScope>('products:stock.read')
  @Query(() => warehouseList.Connection, { description: 'The places where goods are kept.' })
  warehouses(
    @Args(() => warehouseList.Args) args: ListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return warehouseList.read(context, args, info);
  }

  @Allow<ProductsScope>('products:stock.read')
  @Query(() => Warehouse, {
    nullable: true,
    description: 'One warehouse; null when the organization has none with this id.',
  })
  warehouse(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(Warehouse, id, info);
  }

  @Needs()
  @FieldResolver(() => [StockLevel], { description: 'What lies there, the scarcest first.' })
  stockLevels(
    @Root() row: Warehouse,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.children(
      StockLevel,
      { by: 'warehouseId', orderBy: 'quantity' },
      row.id,
      checkSize('first', first),
      info,
    );
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may adjust and move what lies there.' })
  viewerCanMoveStock(@Ctx() context: Context): boolean {
    return holds(context.viewer, [['products:stock.write']]);
  }
}
