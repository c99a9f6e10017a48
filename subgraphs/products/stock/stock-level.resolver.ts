import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, createUnionType, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Product } from '../catalogue/product.entity.ts';
import type { ProductsScope } from '../policy.ts';
import { Warehouse } from '../warehouses/warehouse.entity.ts';
import { AdjustStockInput, adjustStock } from './adjust-stock.ts';
import { MoveStockInput, moveStock, StockTransfer } from './move-stock.ts';
import { NotEnoughStock } from './stock.errors.ts';
import { StockLevel } from './stock-level.entity.ts';

const stockLevelList = defineList(StockLevel, 'StockLevel', {
  filter: {
    productId: 'ID',
    warehouseId: 'ID',
    isBelowReorderPoint: {
      sql: 't.quantity < t.reorder_point',
      description: 'true: only levels below the reorder point of their warehouse; false: only the others.',
    },
  },
  order: ['quantity'],
  defaultOrder: 'QUANTITY_ASC',
});

const AdjustStockResult = createUnionType({
  name: 'AdjustStockResult',
  description: 'The level as it is now, or why it stayed.',
  types: () => [StockLevel, NotEnoughStock] as const,
});

const MoveStockResult = createUnionType({
  name: 'MoveStockResult',
  description: 'Both levels as they are now, or why they stayed.',
  types: () => [StockTransfer, NotEnoughStock] as const,
});

@Resolver(() => StockLevel)
export class StockLevelResolver {
  @Allow<ProductsScope>('products:stock.read')
  @Query(() => stockLevelList.Connection, { description: 'How much lies where.' })
  stockLevels(
    @Args(() => stockLevelList.Args) args: ListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return stockLevelList.read(context, args, info);
  }

  @Allow<ProductsScope>('products:stock.write')
  @Mutation(() => AdjustStockResult, { description: 'Corrects what lies in a warehouse.' })
  adjustStock(
    @Arg('input', () => AdjustStockInput, { description: 'The correction.' }) input: AdjustStockInput,
    @Ctx() context: Context,
  ) {
    return adjustStock(context, input);
  }

  @Allow<ProductsScope>('products:stock.write')
  @Mutation(() => MoveStockResult, { description: 'Moves goods from one warehouse to another.' })
  moveStock(
    @Arg('input', () => MoveStockInput, { description: 'What goes where.' }) input: MoveStockInput,
    @Ctx() context: Context,
  ) {
    return moveStock(context, input);
  }

  @FieldResolver(() => Product, { nullable: true, description: 'What lies there.' })
  product(@Root() row: StockLevel, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Product, row.productId, info);
  }

  @FieldResolver(() => Warehouse, { nullable: true, description: 'Where it lies.' })
  warehouse(@Root() row: StockLevel, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Warehouse, row.warehouseId, info);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether there are fewer units than the reorder point of this warehouse.',
  })
  isBelowReorderPoint(@Root() row: StockLevel): boolean {
    return row.quantity < row.reorderPoint;
  }
}
