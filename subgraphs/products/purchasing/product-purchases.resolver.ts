import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Context } from '#kernel/graph/context';
import { Needs } from '#kernel/graph/needs';
import { checkSize } from '#kernel/graph/page';
import { Product } from '../catalogue/product.entity.ts';
import { ChildrenArgs } from '../children-args.ts';
import { SupplierProduct } from '../suppliers/supplier-product.entity.ts';
import { PurchaseOrderLine } from './purchase-order-line.entity.ts';

/** What a product shows of how it is bought. */
@Resolver(() => Product)
export class ProductPurchasesResolver {
  @Needs()
  @FieldResolver(() => [SupplierProduct], {
    nullable: true,
    description: 'Who delivers it and on which terms, cheapest first.',
  })
  suppliers(
    @Root() row: Product,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.children(
      SupplierProduct,
      { by: 'productId', orderBy: 'price' },
      row.id,
      checkSize('first', first),
      info,
    );
  }

  @Needs()
  @FieldResolver(() => [PurchaseOrderLine], {
    nullable: true,
    description: 'Lines of purchase orders for it, those that come last first.',
  })
  purchaseOrderLines(
    @Root() row: Product,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const lines = { by: 'productId', orderBy: 'dueOn', desc: true };
    return context.rows.children(PurchaseOrderLine, lines, row.id, checkSize('first', first), info);
  }
}
