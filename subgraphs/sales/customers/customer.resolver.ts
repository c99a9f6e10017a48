import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { holds } from '#kernel/auth/viewer';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Needs } from '#kernel/graph/needs';
import { checkSize } from '#kernel/graph/page';
import { Activity } from '../activities/activity.entity.ts';
import { ChildrenArgs } from '../children-args.ts';
import { Contact } from '../contacts/contact.entity.ts';
import { Opportunity } from '../opportunities/opportunity.entity.ts';
import { Order } from '../orders/order.entity.ts';
import type { SalesScope } from '../policy.ts';
import { SalesPerson } from '../sales-people/sales-person.entity.ts';
import { Territory } from '../territories/territory.entity.ts';
import { ArchiveCustomerInput, ArchiveCustomerResult, archiveCustomer } from './archive-customer.ts';
import { CreateCustomerInput, CreateCustomerResult, createCustomer } from './create-customer.ts';
import { Customer, CustomerKind } from './customer.entity.ts';
import { UpdateCustomerInput, UpdateCustomerResult, updateCustomer } from './update-customer.ts';

const customerList = defineList(Customer, 'Customer', {
  filter: {
    kind: { enum: CustomerKind },
    segment: 'TEXT',
    territoryId: 'ID',
    salesPersonId: 'ID',
    countryCode: 'TEXT',
    firstOrderedOn: 'DATE',
    hasOrdered: {
      sql: 't.first_ordered_on is not null',
      description: 'true: only customers who ever ordered; false: only those who never did.',
    },
  },
  order: ['name', 'createdAt'],
  search: ['name', 'accountNumber', 'email', 'city'],
  defaultOrder: 'NAME_ASC',
});

@Resolver(() => Customer)
export class CustomerResolver {
  @Allow<SalesScope>('sales:customer.read')
  @Query(() => customerList.Connection, { description: 'Whom the organization sells to.' })
  customers(@Args(() => customerList.Args) args: ListArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return customerList.read(context, args, info);
  }

  @Allow<SalesScope>('sales:customer.read')
  @Query(() => Customer, {
    nullable: true,
    description: 'One customer, archived or not; null when the organization has none with this id.',
  })
  customer(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(Customer, id, info);
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'Where the customer is counted.' })
  territory(@Root() row: Customer, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Territory, row.territoryId, info);
  }

  @FieldResolver(() => SalesPerson, { nullable: true, description: 'Who looks after the customer.' })
  salesPerson(@Root() row: Customer, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(SalesPerson, row.salesPersonId, info);
  }

  @Needs()
  @FieldResolver(() => [Contact], { description: 'Whom to talk to there, by name.' })
  contacts(
    @Root() row: Customer,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.children(
      Contact,
      { by: 'customerId', orderBy: 'name' },
      row.id,
      checkSize('first', first),
      info,
    );
  }

  @Needs()
  @FieldResolver(() => [Order], { description: 'What the customer ordered, the newest first.' })
  orders(
    @Root() row: Customer,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.children(
      Order,
      { by: 'customerId', orderBy: 'orderedOn', desc: true },
      row.id,
      checkSize('first', first),
      info,
    );
  }

  @Needs()
  @FieldResolver(() => [Opportunity], { description: 'What the customer may order, the newest first.' })
  opportunities(
    @Root() row: Customer,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.children(
      Opportunity,
      { by: 'customerId', orderBy: 'openedOn', desc: true },
      row.id,
      checkSize('first', first),
      info,
    );
  }

  @Needs()
  @FieldResolver(() => [Activity], { description: 'What was and is to be done about the customer, the newest first.' })
  activities(
    @Root() row: Customer,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.children(
      Activity,
      { by: 'customerId', orderBy: 'scheduledOn', desc: true },
      row.id,
      checkSize('first', first),
      info,
    );
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change it.' })
  viewerCanUpdate(@Ctx() { viewer }: Context): boolean {
    return holds(viewer, [['sales:customer.write']]);
  }

  @Allow<SalesScope>('sales:customer.write')
  @Mutation(() => CreateCustomerResult, { description: 'Creates a customer.' })
  createCustomer(
    @Arg('input', () => CreateCustomerInput, { description: 'What to do.' }) input: CreateCustomerInput,
    @Ctx() context: Context,
  ) {
    return createCustomer(context, input);
  }

  @Allow<SalesScope>('sales:customer.write')
  @Mutation(() => UpdateCustomerResult, { description: 'Changes a customer.' })
  updateCustomer(
    @Arg('input', () => UpdateCustomerInput, { description: 'What to do.' }) input: UpdateCustomerInput,
    @Ctx() context: Context,
  ) {
    return updateCustomer(context, input);
  }

  @Allow<SalesScope>('sales:customer.write')
  @Mutation(() => ArchiveCustomerResult, {
    description:
      'Takes a customer out of use and keeps its history; archived customers appear in no list unless asked for.',
  })
  archiveCustomer(
    @Arg('input', () => ArchiveCustomerInput, { description: 'What to do.' }) input: ArchiveCustomerInput,
    @Ctx() context: Context,
  ) {
    return archiveCustomer(context, input);
  }
}
