import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { Needs } from '#kernel/graph/needs';
import { checkSize } from '#kernel/graph/page';
import { Product } from '../catalogue/product.entity.ts';
import { ChildrenArgs } from '../children-args.ts';
import type { ProductsScope } from '../policy.ts';
import { StockLevel } from './stock-level.entity.ts';
import { StockMove } from './stock-move.entity.ts';
import { stockOf } from './stock-of.ts';

/** What a product shows of its stock. */
@Resolver(() => Product)
export class ProductStockResolver {
  @Allow<ProductsScope>('products:stock.read')
  @Needs()
  @FieldResolver(() => Int, { nullable: true, description: 'Units in all warehouses now.' })
  stock(@Root() row: Product, @Ctx() context: Context) {
    return stockOf(context, row.id);
  }

  @Needs()
  @FieldResolver(() => [StockLevel], { nullable: true, description: 'How much lies in which warehouse, most first.' })
  stockLevels(
    @Root() row: Product,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const levels = { by: 'productId', orderBy: 'quantity', desc: true };
    return context.rows.children(StockLevel, levels, row.id, checkSize('first', first), info);
  }

  @Needs()
  @FieldResolver(() => [StockMove], { nullable: true, description: 'What came and went, newest first.' })
  stockMoves(
    @Root() row: Product,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const moves = { by: 'productId', orderBy: 'movedOn', desc: true };
    return context.rows.children(StockMove, moves, row.id, checkSize('first', first), info);
  }
}
