import { createUnionType, Field, ID, InputType } from 'type-graphql';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { CalendarDate, Decimal } from '#kernel/graph/scalars';
import { today } from '#kernel/metrics/metric-engine';
import { mustFind } from '../must-find.ts';
import { checkWorth, enterStage, USUAL_PROBABILITY } from './enter-stage.ts';
import { isEnd, Opportunity, OpportunityStage } from './opportunity.entity.ts';
import { OpportunityIsClosed } from './opportunity.errors.ts';

@InputType({ description: 'The stage to move an opportunity to, and what it is worth there.' })
export class MoveOpportunityInput {
  @Field(() => ID, { description: 'The opportunity.' })
  id!: string;

  @Field(() => OpportunityStage, {
    description: 'The stage to enter; for WON and LOST there are winOpportunity and loseOpportunity.',
  })
  stage!: OpportunityStage;

  @Field(() => Decimal, { nullable: true, description: 'What it is worth now; unchanged when absent.' })
  amount?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'How likely it is to be won now, from 0 to 1; usual for the stage when absent.',
  })
  probability?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Day of the move; today when absent.' })
  on?: string | null;
}

export const MoveOpportunityResult = createUnionType({
  name: 'MoveOpportunityResult',
  description: 'The moved opportunity, or why it stayed.',
  types: () => [Opportunity, OpportunityIsClosed] as const,
});

/** Moves an open opportunity to a stage, forward or back, or says that it is closed. Throws when the input cannot be true. */
export function moveOpportunity(
  context: Context,
  input: MoveOpportunityInput,
): Promise<Opportunity | OpportunityIsClosed> {
  if (isEnd(input.stage)) {
    throw invalid([
      { path: ['input', 'stage'], message: 'An opportunity is ended by winOpportunity or loseOpportunity.' },
    ]);
  }
  checkWorth(input);
  return context.write(async (em) => {
    const opportunity = await mustFind(em, Opportunity, input.id);
    if (isEnd(opportunity.stage)) return new OpportunityIsClosed(opportunity.name, opportunity.stage);
    opportunity.stage = input.stage;
    opportunity.amount = input.amount ?? opportunity.amount;
    opportunity.probability = input.probability ?? USUAL_PROBABILITY[input.stage];
    return enterStage(em, opportunity, input.on ?? today(context.viewer.timeZone));
  });
}
