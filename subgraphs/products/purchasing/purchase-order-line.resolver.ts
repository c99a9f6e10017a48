import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Context } from '#kernel/graph/context';
import { Product } from '../catalogue/product.entity.ts';
import { PurchaseOrder } from './purchase-order.entity.ts';
import { PurchaseOrderLine } from './purchase-order-line.entity.ts';

@Resolver(() => PurchaseOrderLine)
export class PurchaseOrderLineResolver {
  @FieldResolver(() => PurchaseOrder, { nullable: true, description: 'The order that it belongs to.' })
  purchaseOrder(@Root() row: PurchaseOrderLine, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(PurchaseOrder, row.purchaseOrderId, info);
  }

  @FieldResolver(() => Product, { nullable: true, description: 'What was ordered.' })
  product(@Root() row: PurchaseOrderLine, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Product, row.productId, info);
  }
}
