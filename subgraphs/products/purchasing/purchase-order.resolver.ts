import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  createUnionType,
  FieldResolver,
  ID,
  Info,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { holds } from '#kernel/auth/viewer';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Needs } from '#kernel/graph/needs';
import { checkSize } from '#kernel/graph/page';
import { ProductIsRetired } from '../catalogue/product.errors.ts';
import { ChildrenArgs } from '../children-args.ts';
import type { ProductsScope } from '../policy.ts';
import { Supplier } from '../suppliers/supplier.entity.ts';
import { PlacePurchaseOrderInput, placePurchaseOrder } from './place-purchase-order.ts';
import { PurchaseOrder, PurchaseOrderStatus } from './purchase-order.entity.ts';
import {
  PurchaseOrderIsNotOpen,
  PurchaseOrderNumberTaken,
  QuantityOutsideTerms,
  ReceivedMoreThanOrdered,
  SupplierIsInactive,
} from './purchase-order.errors.ts';
import { PurchaseOrderLine } from './purchase-order-line.entity.ts';
import { ReceivePurchaseOrderInput, receivePurchaseOrder } from './receive-purchase-order.ts';

const purchaseOrderList = defineList(PurchaseOrder, 'PurchaseOrder', {
  filter: { supplierId: 'ID', status: { enum: PurchaseOrderStatus }, orderedOn: 'DATE', total: 'DECIMAL' },
  order: ['orderedOn', 'number', 'total'],
  search: ['number'],
  defaultOrder: 'ORDERED_ON_DESC',
});

const PlacePurchaseOrderResult = createUnionType({
  name: 'PlacePurchaseOrderResult',
  description: 'The order that was placed, or why there is none.',
  types: () =>
    [PurchaseOrder, SupplierIsInactive, ProductIsRetired, QuantityOutsideTerms, PurchaseOrderNumberTaken] as const,
});

const ReceivePurchaseOrderResult = createUnionType({
  name: 'ReceivePurchaseOrderResult',
  description: 'The order as it is now, or why nothing was taken in.',
  types: () => [PurchaseOrder, PurchaseOrderIsNotOpen, ReceivedMoreThanOrdered] as const,
});

@Resolver(() => PurchaseOrder)
export class PurchaseOrderResolver {
  @Allow<ProductsScope>('products:purchase.read')
  @Query(() => purchaseOrderList.Connection, { description: 'What was ordered from suppliers.' })
  purchaseOrders(
    @Args(() => purchaseOrderList.Args) args: ListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return purchaseOrderList.read(context, args, info);
  }

  @Allow<ProductsScope>('products:purchase.read')
  @Query(() => PurchaseOrder, {
    nullable: true,
    description: 'One purchase order; null when the organization has none with this id.',
  })
  purchaseOrder(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(PurchaseOrder, id, info);
  }

  @Allow<ProductsScope>('products:purchase.write')
  @Mutation(() => PlacePurchaseOrderResult, { description: 'Orders goods from a supplier.' })
  placePurchaseOrder(
    @Arg('input', () => PlacePurchaseOrderInput, { description: 'What to order, and from whom.' })
    input: PlacePurchaseOrderInput,
    @Ctx() context: Context,
  ) {
    return placePurchaseOrder(context, input);
  }

  @Allow<ProductsScope>('products:purchase.receive')
  @Mutation(() => ReceivePurchaseOrderResult, { description: 'Takes in goods of a purchase order.' })
  receivePurchaseOrder(
    @Arg('input', () => ReceivePurchaseOrderInput, { description: 'What came, and where it goes.' })
    input: ReceivePurchaseOrderInput,
    @Ctx() context: Context,
  ) {
    return receivePurchaseOrder(context, input);
  }

  @FieldResolver(() => Supplier, { nullable: true, description: 'From whom.' })
  supplier(@Root() row: PurchaseOrder, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Supplier, row.supplierId, info);
  }

  @Needs()
  @FieldResolver(() => [PurchaseOrderLine], { description: 'What was ordered, in the order of the lines.' })
  lines(
    @Root() row: PurchaseOrder,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const lines = { by: 'purchaseOrderId', orderBy: 'lineNumber' };
    return context.rows.children(PurchaseOrderLine, lines, row.id, checkSize('first', first), info);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take in goods for it.' })
  viewerCanReceive(@Root() row: PurchaseOrder, @Ctx() context: Context): boolean {
    return row.status === PurchaseOrderStatus.APPROVED && holds(context.viewer, [['products:purchase.receive']]);
  }
}
