import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Product } from '../catalogue/product.entity.ts';
import type { ProductsScope } from '../policy.ts';
import { Warehouse } from '../warehouses/warehouse.entity.ts';
import { StockMove, StockMoveKind } from './stock-move.entity.ts';

const stockMoveList = defineList(StockMove, 'StockMove', {
  filter: { productId: 'ID', warehouseId: 'ID', movedOn: 'DATE', kind: { enum: StockMoveKind }, reference: 'TEXT' },
  order: ['movedOn'],
  defaultOrder: 'MOVED_ON_DESC',
});

@Resolver(() => StockMove)
export class StockMoveResolver {
  @Allow<ProductsScope>('products:stock.read')
  @Query(() => stockMoveList.Connection, { description: 'What came into the warehouses and what left them.' })
  stockMoves(
    @Args(() => stockMoveList.Args) args: ListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return stockMoveList.read(context, args, info);
  }

  @FieldResolver(() => Product, { nullable: true, description: 'What was moved.' })
  product(@Root() row: StockMove, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Product, row.productId, info);
  }

  @FieldResolver(() => Warehouse, { nullable: true, description: 'Where it came or left.' })
  warehouse(@Root() row: StockMove, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Warehouse, row.warehouseId, info);
  }
}
