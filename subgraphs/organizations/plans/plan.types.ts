import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { CurrencyCode, Decimal } from '#kernel/graph/scalars';
import { Module } from '../modules/module.types.ts';
import { TooFewSeats } from './plan.errors.ts';
import { PlanSubscription } from './subscription.entity.ts';

@ObjectType('Plan', { description: 'What an organization can subscribe to.' })
export class PlanType {
  @Field(() => ID, { description: 'Names the plan, for example "team".' })
  key!: string;

  @Field(() => String, { description: 'What the plan is called.' })
  name!: string;

  @Field(() => String, { description: 'For whom the plan is.' })
  description!: string;

  @Field(() => [Module], { description: 'Modules that the plan brings.' })
  modules!: readonly Module[];

  @Field(() => Int, { nullable: true, description: 'Most members; null for any number.' })
  seats!: number | null;

  @Field(() => Int, { description: 'Credits for each month, which the assistant spends.' })
  monthlyCredits!: number;

  @Field(() => Decimal, { nullable: true, description: 'For one seat and month; null where it is agreed upon.' })
  pricePerSeat!: string | null;

  @Field(() => CurrencyCode, { description: 'Currency of the price.' })
  currency!: string;
}

@InputType({ description: 'The plan to change to, from now on.' })
export class ChangePlanInput {
  @Field(() => ID, { description: 'Key of the plan.' })
  plan!: string;

  @Field(() => Int, { nullable: true, description: 'Seats; as many as the plan has at most when left out.' })
  seats?: number | null;
}

export const ChangePlanResult = createUnionType({
  name: 'ChangePlanResult',
  description: 'The new subscription, or why the old one stays.',
  types: () => [PlanSubscription, TooFewSeats, ConfirmationRequired] as const,
});
