import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';
import { CalendarDate } from '#kernel/graph/scalars';
import { Compare, Grain } from '#kernel/metrics/metric-enums';
import { DimensionFilterInput, PeriodInput } from '#kernel/metrics/metric-types';
import { AnswerKind, ChartWish, PlanPart, RankEnd } from './plan-enums.ts';

@InputType({ description: 'The days to hold a period against: either compare, or from and to (both included).' })
export class AgainstInput {
  @Field(() => Compare, { nullable: true, description: 'The period before, or the same days a year earlier.' })
  compare?: Compare | null;

  @Field(() => CalendarDate, { nullable: true, description: 'First day; goes with to.' })
  from?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day, included; goes with from.' })
  to?: string | null;
}

@InputType({ description: 'How many members from which end.' })
export class RankInput {
  @Field(() => RankEnd, { description: 'From which end.' })
  from!: RankEnd;

  @Field(() => Int, { description: 'How many, 1 to 50.' })
  count!: number;
}

/** What a person changes of a plan; what is absent stays. */
@InputType({
  description:
    'What to change of a plan. What is absent stays as it is; null takes a piece away. What follows from a change follows: a plan that is taken apart becomes a breakdown.',
})
export class PlanChanges {
  @Field(() => AnswerKind, {
    nullable: true,
    description: 'What is wanted of the figures; follows the rest when absent.',
  })
  kind?: AnswerKind | null;

  @Field(() => [ID], { nullable: true, description: 'Keys of 1 to 4 metrics, the one asked for first.' })
  metrics?: string[] | null;

  @Field(() => PeriodInput, { nullable: true, description: 'The days, or a period by name.' })
  period?: PeriodInput | null;

  @Field(() => AgainstInput, { nullable: true, description: 'What it is held against; null for nothing.' })
  against?: AgainstInput | null;

  @Field(() => String, { nullable: true, description: 'The dimension that takes it apart; null for none.' })
  by?: string | null;

  @Field(() => [DimensionFilterInput], {
    nullable: true,
    description: 'Of whom only, instead of all filters before; empty or null for everyone.',
  })
  filters?: DimensionFilterInput[] | null;

  @Field(() => RankInput, { nullable: true, description: 'How many members from which end; null for all.' })
  rank?: RankInput | null;

  @Field(() => Grain, { nullable: true, description: 'The length of the steps; null for the usual one.' })
  grain?: Grain | null;

  @Field(() => Int, { nullable: true, description: 'How many months to look ahead, 1 to 24.' })
  horizon?: number | null;

  @Field(() => ChartWish, { nullable: true, description: 'The picture; null for the usual one.' })
  chart?: ChartWish | null;
}

@InputType({ description: 'A question whose plan is to be another.' })
export class AmendQuestionInput {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => PlanChanges, { description: 'What to change of its plan.' })
  changes!: PlanChanges;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether that is what the words meant. It then becomes an evaluation case: who manages corrections sees the words and the plan, and no answer.',
  })
  isWhatIMeant!: boolean;
}

@ObjectType({
  implements: UserError,
  description: 'A plan cannot be changed like that; the message says what can be done.',
})
export class AmendmentRefused extends UserError {
  @Field(() => PlanPart, { nullable: true, description: 'The piece that does not fit; null when it is the whole.' })
  part: PlanPart | null;

  @Field(() => [String], { description: 'Names of what would fit there; empty when there is nothing to choose from.' })
  choices: string[];

  constructor(message: string, part: PlanPart | null = null, choices: string[] = []) {
    super(message);
    this.part = part;
    this.choices = choices;
  }
}
