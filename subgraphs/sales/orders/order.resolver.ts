import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Needs } from '#kernel/graph/needs';
import { checkSize } from '#kernel/graph/page';
import { ChildrenArgs } from '../children-args.ts';
import { Customer } from '../customers/customer.entity.ts';
import type { SalesScope } from '../policy.ts';
import { SalesPerson } from '../sales-people/sales-person.entity.ts';
import { Territory } from '../territories/territory.entity.ts';
import { Order, OrderStatus, SalesChannel } from './order.entity.ts';
import { OrderLine } from './order-line.entity.ts';
import { RecordOrderResult, recordOrder } from './record-order.ts';
import { RecordOrderInput } from './record-order-input.ts';

const orderList = defineList(Order, 'Order', {
  filter: {
    orderedOn: 'DATE',
    status: { enum: OrderStatus },
    channel: { enum: SalesChannel },
    customerId: 'ID',
    salesPersonId: 'ID',
    territoryId: 'ID',
    total: 'DECIMAL',
  },
  order: ['orderedOn', 'number', 'total'],
  search: ['number', 'customerReference'],
  defaultOrder: 'ORDERED_ON_DESC',
});

@Resolver(() => Order)
export class OrderResolver {
  @Allow<SalesScope>('sales:order.read')
  @Query(() => orderList.Connection, { description: 'What customers ordered.' })
  orders(@Args(() => orderList.Args) args: ListArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return orderList.read(context, args, info);
  }

  @Allow<SalesScope>('sales:order.read')
  @Query(() => Order, { nullable: true, description: 'One order; null when the organization has none with this id.' })
  order(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(Order, id, info);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'Who ordered.' })
  customer(@Root() row: Order, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Customer, row.customerId, info);
  }

  @FieldResolver(() => SalesPerson, {
    nullable: true,
    description: 'Who sold; null when nobody did, as in a web shop.',
  })
  salesPerson(@Root() row: Order, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(SalesPerson, row.salesPersonId, info);
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'Where it was sold.' })
  territory(@Root() row: Order, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Territory, row.territoryId, info);
  }

  @Needs()
  @FieldResolver(() => [OrderLine], { description: 'What was ordered, in the order of the lines.' })
  lines(
    @Root() row: Order,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.children(
      OrderLine,
      { by: 'orderId', orderBy: 'lineNumber' },
      row.id,
      checkSize('first', first),
      info,
    );
  }

  @Allow<SalesScope>('sales:order.write')
  @Mutation(() => RecordOrderResult, {
    description: 'Records what a customer ordered; all figures count it from then on.',
  })
  recordOrder(
    @Arg('input', () => RecordOrderInput, { description: 'What to do.' }) input: RecordOrderInput,
    @Ctx() context: Context,
  ) {
    return recordOrder(context, input);
  }
}
