import { createUnionType, Field, ID, InputType } from 'type-graphql';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { CalendarDate } from '#kernel/graph/scalars';
import { closeOpportunity } from './close-opportunity.ts';
import { Opportunity, OpportunityStage } from './opportunity.entity.ts';
import { OpportunityIsClosed } from './opportunity.errors.ts';

@InputType({ description: 'An opportunity that was lost.' })
export class LoseOpportunityInput {
  @Field(() => ID, { description: 'The opportunity.' })
  id!: string;

  @Field(() => String, { description: 'Why the customer does not buy.' })
  reason!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Day on which the customer decided; today when absent.' })
  on?: string | null;
}

export const LoseOpportunityResult = createUnionType({
  name: 'LoseOpportunityResult',
  description: 'The lost opportunity, or why it could not be lost.',
  types: () => [Opportunity, OpportunityIsClosed] as const,
});

/** Notes that the customer does not buy, and why. Throws when no reason is given. */
export function loseOpportunity(
  context: Context,
  { id, reason, on }: LoseOpportunityInput,
): Promise<Opportunity | OpportunityIsClosed> {
  if (reason.trim() === '') throw invalid([{ path: ['input', 'reason'], message: 'Say why it was lost.' }]);
  return closeOpportunity(context, { id, on: on ?? null, stage: OpportunityStage.LOST, lossReason: reason });
}
