import { createUnionType, Field, ID, InputType } from 'type-graphql';
import type { Context } from '#kernel/graph/context';
import { CalendarDate } from '#kernel/graph/scalars';
import { closeOpportunity } from './close-opportunity.ts';
import { Opportunity, OpportunityStage } from './opportunity.entity.ts';
import { OpportunityIsClosed } from './opportunity.errors.ts';

@InputType({ description: 'An opportunity that was won.' })
export class WinOpportunityInput {
  @Field(() => ID, { description: 'The opportunity.' })
  id!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Day on which the customer decided; today when absent.' })
  on?: string | null;
}

export const WinOpportunityResult = createUnionType({
  name: 'WinOpportunityResult',
  description: 'The won opportunity, or why it could not be won.',
  types: () => [Opportunity, OpportunityIsClosed] as const,
});

/** Notes that the customer buys. Recording the order is another step: it may come in parts, or later. */
export function winOpportunity(
  context: Context,
  { id, on }: WinOpportunityInput,
): Promise<Opportunity | OpportunityIsClosed> {
  return closeOpportunity(context, { id, on: on ?? null, stage: OpportunityStage.WON });
}
