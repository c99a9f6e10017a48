import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Customer } from '../customers/customer.entity.ts';
import { Opportunity } from '../opportunities/opportunity.entity.ts';
import type { SalesScope } from '../policy.ts';
import { SalesPerson } from '../sales-people/sales-person.entity.ts';
import { Activity, ActivityKind } from './activity.entity.ts';
import { LogActivityInput, LogActivityResult, logActivity } from './log-activity.ts';

const activityList = defineList(Activity, 'Activity', {
  filter: {
    kind: { enum: ActivityKind },
    scheduledOn: 'DATE',
    isDone: 'BOOLEAN',
    customerId: 'ID',
    opportunityId: 'ID',
    salesPersonId: 'ID',
  },
  order: ['scheduledOn'],
  search: ['subject'],
  defaultOrder: 'SCHEDULED_ON_DESC',
});

@Resolver(() => Activity)
export class ActivityResolver {
  @Allow<SalesScope>('sales:pipeline.read')
  @Query(() => activityList.Connection, {
    description: 'What was and is to be done about customers and opportunities.',
  })
  activities(@Args(() => activityList.Args) args: ListArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return activityList.read(context, args, info);
  }

  @Allow<SalesScope>('sales:pipeline.read')
  @Query(() => Activity, {
    nullable: true,
    description: 'One activity; null when the organization has none with this id.',
  })
  activity(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(Activity, id, info);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'The customer that it is about.' })
  customer(@Root() row: Activity, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Customer, row.customerId, info);
  }

  @FieldResolver(() => Opportunity, { nullable: true, description: 'The opportunity that it is about.' })
  opportunity(@Root() row: Activity, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Opportunity, row.opportunityId, info);
  }

  @FieldResolver(() => SalesPerson, { nullable: true, description: 'Who did or is to do it.' })
  salesPerson(@Root() row: Activity, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(SalesPerson, row.salesPersonId, info);
  }

  @Allow<SalesScope>('sales:pipeline.write')
  @Mutation(() => LogActivityResult, {
    description: 'Logs what was or is to be done about a customer or an opportunity.',
  })
  logActivity(
    @Arg('input', () => LogActivityInput, { description: 'What to do.' }) input: LogActivityInput,
    @Ctx() context: Context,
  ) {
    return logActivity(context, input);
  }
}
