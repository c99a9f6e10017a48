import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Product } from '../catalogue/product.entity.ts';
import { Order } from '../order.reference.ts';
import type { ProductsScope } from '../policy.ts';
import { Shortage } from './shortage.entity.ts';

const shortageList = defineList(Shortage, 'Shortage', {
  filter: { productId: 'ID', orderId: 'ID', orderedOn: 'DATE' },
  order: ['orderedOn'],
  defaultOrder: 'ORDERED_ON_DESC',
});

@Resolver(() => Shortage)
export class ShortageResolver {
  @Allow<ProductsScope>('products:stock.read')
  @Query(() => shortageList.Connection, { description: 'What was ordered and could not be taken from stock.' })
  shortages(@Args(() => shortageList.Args) args: ListArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return shortageList.read(context, args, info);
  }

  @FieldResolver(() => Product, { nullable: true, description: 'What was missing.' })
  product(@Root() row: Shortage, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Product, row.productId, info);
  }

  @FieldResolver(() => Order, { nullable: true, description: 'The order that wanted it.' })
  order(@Root() { orderId }: Shortage): Order {
    return { id: orderId };
  }
}
