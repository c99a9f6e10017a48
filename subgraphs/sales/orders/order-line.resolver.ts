import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import type { SalesScope } from '../policy.ts';
import { Product } from '../products/product.reference.ts';
import { Order } from './order.entity.ts';
import { OrderLine } from './order-line.entity.ts';

const orderLineList = defineList(OrderLine, 'OrderLine', {
  filter: { orderId: 'ID', productId: 'ID', customerId: 'ID', orderedOn: 'DATE' },
  order: ['orderedOn', 'lineTotal'],
  defaultOrder: 'ORDERED_ON_DESC',
});

@Resolver(() => OrderLine)
export class OrderLineResolver {
  @Allow<SalesScope>('sales:order.read')
  @Query(() => orderLineList.Connection, { description: 'Lines of orders, for example all of one product.' })
  orderLines(
    @Args(() => orderLineList.Args) args: ListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return orderLineList.read(context, args, info);
  }

  @Allow<SalesScope>('sales:order.read')
  @Query(() => OrderLine, {
    nullable: true,
    description: 'One line; null when the organization has none with this id.',
  })
  orderLine(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(OrderLine, id, info);
  }

  @FieldResolver(() => Order, { nullable: true, description: 'The order that it belongs to.' })
  order(@Root() row: OrderLine, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Order, row.orderId, info);
  }

  @FieldResolver(() => Product, { nullable: true, description: 'What was ordered.' })
  product(@Root() { productId }: OrderLine): Product {
    return { id: productId };
  }
}
