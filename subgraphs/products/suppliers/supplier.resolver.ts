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
import { PurchaseOrder } from '../purchasing/purchase-order.entity.ts';
import { Supplier } from './supplier.entity.ts';
import { SupplierProduct } from './supplier-product.entity.ts';

const supplierList = defineList(Supplier, 'Supplier', {
  filter: { isActive: 'BOOLEAN', isPreferred: 'BOOLEAN' },
  order: ['name', 'accountNumber'],
  search: ['name', 'accountNumber'],
  defaultOrder: 'NAME_ASC',
});

@Resolver(() => Supplier)
export class SupplierResolver {
  @Allow<ProductsScope>('products:purchase.read')
  @Query(() => supplierList.Connection, { description: 'Whom the organization buys from.' })
  suppliers(@Args(() => supplierList.Args) args: ListArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return supplierList.read(context, args, info);
  }

  @Allow<ProductsScope>('products:purchase.read')
  @Query(() => Supplier, {
    nullable: true,
    description: 'One supplier; null when the organization has none with this id.',
  })
  supplier(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(Supplier, id, info);
  }

  @Needs()
  @FieldResolver(() => [SupplierProduct], { description: 'What it delivers and on which terms, cheapest first.' })
  products(
    @Root() row: Supplier,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.children(
      SupplierProduct,
      { by: 'supplierId', orderBy: 'price' },
      row.id,
      checkSize('first', first),
      info,
    );
  }

  @Needs()
  @FieldResolver(() => [PurchaseOrder], { description: 'What was ordered from it, newest first.' })
  purchaseOrders(
    @Root() row: Supplier,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const orders = { by: 'supplierId', orderBy: 'orderedOn', desc: true };
    return context.rows.children(PurchaseOrder, orders, row.id, checkSize('first', first), info);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may place purchase orders with it.' })
  viewerCanOrder(@Root() row: Supplier, @Ctx() context: Context): boolean {
    return row.isActive && holds(context.viewer, [['products:purchase.write']]);
  }
}
