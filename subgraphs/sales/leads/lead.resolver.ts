import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { holds } from '#kernel/auth/viewer';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import type { SalesScope } from '../policy.ts';
import { SalesPerson } from '../sales-people/sales-person.entity.ts';
import { ConvertLeadInput, ConvertLeadResult, convertLead } from './convert-lead.ts';
import { CreateLeadInput, CreateLeadResult, createLead } from './create-lead.ts';
import { Lead, LeadStatus } from './lead.entity.ts';

const leadList = defineList(Lead, 'Lead', {
  filter: { status: { enum: LeadStatus }, source: 'TEXT', ownerId: 'ID', receivedOn: 'DATE' },
  order: ['receivedOn', 'name'],
  search: ['name', 'company', 'email'],
  defaultOrder: 'RECEIVED_ON_DESC',
});

@Resolver(() => Lead)
export class LeadResolver {
  @Allow<SalesScope>('sales:pipeline.read')
  @Query(() => leadList.Connection, { description: 'Who might become a customer.' })
  leads(@Args(() => leadList.Args) args: ListArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return leadList.read(context, args, info);
  }

  @Allow<SalesScope>('sales:pipeline.read')
  @Query(() => Lead, { nullable: true, description: 'One lead; null when the organization has none with this id.' })
  lead(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(Lead, id, info);
  }

  @FieldResolver(() => SalesPerson, { nullable: true, description: 'The sales person who looks after it.' })
  owner(@Root() row: Lead, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(SalesPerson, row.ownerId, info);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change it.' })
  viewerCanUpdate(@Ctx() { viewer }: Context): boolean {
    return holds(viewer, [['sales:pipeline.write']]);
  }

  @Allow<SalesScope>('sales:pipeline.write')
  @Mutation(() => CreateLeadResult, { description: 'Creates a lead.' })
  createLead(
    @Arg('input', () => CreateLeadInput, { description: 'What to do.' }) input: CreateLeadInput,
    @Ctx() context: Context,
  ) {
    return createLead(context, input);
  }

  @Allow<SalesScope>('sales:pipeline.write')
  @Mutation(() => ConvertLeadResult, { description: 'Makes a customer and an opportunity of a lead.' })
  convertLead(
    @Arg('input', () => ConvertLeadInput, { description: 'What to do.' }) input: ConvertLeadInput,
    @Ctx() context: Context,
  ) {
    return convertLead(context, input);
  }
}
