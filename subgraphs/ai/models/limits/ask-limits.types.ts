import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Decimal } from '#kernel/graph/scalars';

/** How the model that is asked first is chosen. */
export enum ModelRouting {
  BEST = 'BEST',
  ORDER = 'ORDER',
}
registerEnumType(ModelRouting, {
  name: 'ModelRouting',
  description: 'How the language model that is asked first is chosen.',
  valuesConfig: {
    BEST: { description: 'By price, measured speed and how often it answers; see ModelStanding.' },
    ORDER: { description: 'By the order that the models were given.' },
  },
});

@ObjectType({ description: 'What the organization allows its language models, and how much of it is used.' })
export class AskLimits {
  @Field(() => Boolean, {
    description:
      'Whether data of the organization goes to no language model at all; then the built-in analyst alone answers.',
  })
  isForbidden!: boolean;

  @Field(() => Int, {
    description: 'Most requests to language models of one person within a day; an answer takes one or two.',
  })
  requestsPerDay!: number;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Most US dollars within a calendar month; null for all that the plan brings.',
  })
  monthlyBudget?: string | null;

  @Field(() => ModelRouting, { description: 'Which model is asked first.' })
  routing!: ModelRouting;

  @Field(() => Int, { description: 'Credits that the plan brings for each month; a credit is a US cent.' })
  planCredits!: number;

  @Field(() => Decimal, {
    description: 'US dollars that were spent this month, or are set aside for requests under way.',
  })
  spent!: string;

  @Field(() => Decimal, {
    description: 'US dollars that may be spent this month at most: the lower one of plan and budget.',
  })
  allowed!: string;
}

@InputType({ description: 'What to change of the limits; what is left out stays.' })
export class UpdateAskLimitsInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether data of the organization goes to no language model at all.',
  })
  isForbidden?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Most requests of one person within a day, 1 to 100,000.' })
  requestsPerDay?: number | null;

  @Field(() => Decimal, { nullable: true, description: 'Most US dollars within a month, to the cent; "0" for none.' })
  monthlyBudget?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True takes the budget away: all that the plan brings may be spent.',
  })
  withoutBudget!: boolean;

  @Field(() => ModelRouting, { nullable: true, description: 'Which model is asked first.' })
  routing?: ModelRouting | null;
}

export const UpdateAskLimitsResult = createUnionType({
  name: 'UpdateAskLimitsResult',
  description: 'The limits as they are now.',
  types: () => [AskLimits] as const,
});
