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
import { Customer } from '../customers/customer.entity.ts';
import { Lead } from '../leads/lead.entity.ts';
import type { SalesScope } from '../policy.ts';
import { SalesPerson } from '../sales-people/sales-person.entity.ts';
import { Territory } from '../territories/territory.entity.ts';
import { CreateOpportunityInput, CreateOpportunityResult, createOpportunity } from './create-opportunity.ts';
import { LoseOpportunityInput, LoseOpportunityResult, loseOpportunity } from './lose-opportunity.ts';
import { MoveOpportunityInput, MoveOpportunityResult, moveOpportunity } from './move-opportunity.ts';
import { Opportunity, OpportunityStage } from './opportunity.entity.ts';
import { OpportunityStageEntry } from './opportunity-stage-entry.entity.ts';
import { WinOpportunityInput, WinOpportunityResult, winOpportunity } from './win-opportunity.ts';

const opportunityList = defineList(Opportunity, 'Opportunity', {
  filter: {
    stage: { enum: OpportunityStage },
    customerId: 'ID',
    salesPersonId: 'ID',
    territoryId: 'ID',
    openedOn: 'DATE',
    expectedCloseOn: 'DATE',
    closedOn: 'DATE',
    amount: 'DECIMAL',
  },
  order: ['openedOn', 'amount', 'name'],
  search: ['name'],
  defaultOrder: 'OPENED_ON_DESC',
});

@Resolver(() => Opportunity)
export class OpportunityResolver {
  @Allow<SalesScope>('sales:pipeline.read')
  @Query(() => opportunityList.Connection, { description: 'Sales that may come, and those that came or did not.' })
  opportunities(
    @Args(() => opportunityList.Args) args: ListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return opportunityList.read(context, args, info);
  }

  @Allow<SalesScope>('sales:pipeline.read')
  @Query(() => Opportunity, {
    nullable: true,
    description: 'One opportunity; null when the organization has none with this id.',
  })
  opportunity(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(Opportunity, id, info);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'Who may buy.' })
  customer(@Root() row: Opportunity, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Customer, row.customerId, info);
  }

  @FieldResolver(() => SalesPerson, { nullable: true, description: 'Who may sell.' })
  salesPerson(@Root() row: Opportunity, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(SalesPerson, row.salesPersonId, info);
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'Where it may be sold.' })
  territory(@Root() row: Opportunity, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Territory, row.territoryId, info);
  }

  @FieldResolver(() => Lead, {
    nullable: true,
    description: 'The lead that it came from; null when it came from none.',
  })
  lead(@Root() row: Opportunity, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Lead, row.leadId, info);
  }

  @Needs()
  @FieldResolver(() => [OpportunityStageEntry], { description: 'The stages that it went through, the oldest first.' })
  stages(
    @Root() row: Opportunity,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.children(
      OpportunityStageEntry,
      { by: 'opportunityId', orderBy: 'enteredOn' },
      row.id,
      checkSize('first', first),
      info,
    );
  }

  @Needs()
  @FieldResolver(() => [Activity], { description: 'What was and is to be done about it, the newest first.' })
  activities(
    @Root() row: Opportunity,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.children(
      Activity,
      { by: 'opportunityId', orderBy: 'scheduledOn', desc: true },
      row.id,
      checkSize('first', first),
      info,
    );
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change it.' })
  viewerCanUpdate(@Ctx() { viewer }: Context): boolean {
    return holds(viewer, [['sales:pipeline.write']]);
  }

  @Allow<SalesScope>('sales:pipeline.write')
  @Mutation(() => CreateOpportunityResult, { description: 'Creates an opportunity.' })
  createOpportunity(
    @Arg('input', () => CreateOpportunityInput, { description: 'What to do.' }) input: CreateOpportunityInput,
    @Ctx() context: Context,
  ) {
    return createOpportunity(context, input);
  }

  @Allow<SalesScope>('sales:pipeline.write')
  @Mutation(() => MoveOpportunityResult, {
    description: 'Moves an open opportunity to another stage and notes it in its history.',
  })
  moveOpportunity(
    @Arg('input', () => MoveOpportunityInput, { description: 'What to do.' }) input: MoveOpportunityInput,
    @Ctx() context: Context,
  ) {
    return moveOpportunity(context, input);
  }

  @Allow<SalesScope>('sales:pipeline.write')
  @Mutation(() => WinOpportunityResult, { description: 'Ends an opportunity because the customer buys.' })
  winOpportunity(
    @Arg('input', () => WinOpportunityInput, { description: 'What to do.' }) input: WinOpportunityInput,
    @Ctx() context: Context,
  ) {
    return winOpportunity(context, input);
  }

  @Allow<SalesScope>('sales:pipeline.write')
  @Mutation(() => LoseOpportunityResult, { description: 'Ends an opportunity because the customer does not buy.' })
  loseOpportunity(
    @Arg('input', () => LoseOpportunityInput, { description: 'What to do.' }) input: LoseOpportunityInput,
    @Ctx() context: Context,
  ) {
    return loseOpportunity(context, input);
  }
}
