import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CalendarDate } from '#kernel/graph/scalars';
import { Compare, Grain, PeriodPreset } from '#kernel/metrics/metric-enums';
import { AnswerKind, ChartWish, RankEnd } from './plan-enums.ts';

@ObjectType({ description: 'A dimension, as the asker calls it.' })
export class PlannedDimension {
  @Field(() => String, { description: 'Its key, as in Metric.dimensions.' })
  key!: string;

  @Field(() => String, { description: 'Its name in the language of the question.' })
  name!: string;
}

@ObjectType({ description: 'A metric, as the asker calls it.' })
export class PlannedMetric {
  @Field(() => ID, { description: 'Its key, for example sales.revenue.' })
  key!: string;

  @Field(() => String, { description: 'Its name in the language of the question.' })
  name!: string;

  @Field(() => [PlannedDimension], { description: 'What it can be taken apart and filtered by.' })
  dimensions!: PlannedDimension[];
}

@ObjectType({ description: 'Days of a plan, both included.' })
export class PlannedPeriod {
  @Field(() => CalendarDate, { description: 'First day.' })
  from!: string;

  @Field(() => CalendarDate, { description: 'Last day, included.' })
  to!: string;

  @Field(() => String, { description: 'What they are called in the language of the question.' })
  label!: string;
}

@ObjectType({ description: 'A member of a dimension.' })
export class PlannedMember {
  @Field(() => String, { description: 'Its key, for filters.' })
  key!: string;

  @Field(() => String, { description: 'Its name.' })
  label!: string;
}

@ObjectType({ description: 'The members of a dimension that are kept.' })
export class PlannedFilter {
  @Field(() => PlannedDimension, { description: 'The dimension.' })
  dimension!: PlannedDimension;

  @Field(() => [PlannedMember], { description: 'Its members that are kept.' })
  members!: PlannedMember[];
}

@ObjectType({ description: 'How many members from which end.' })
export class PlannedRank {
  @Field(() => RankEnd, { description: 'From which end.' })
  from!: RankEnd;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'How a question was understood, as data that a person can change: see amendQuestion.' })
export class QuestionPlan {
  @Field(() => AnswerKind, { description: 'What is wanted of the figures.' })
  kind!: AnswerKind;

  @Field(() => [PlannedMetric], { description: 'The figures, the one asked for first.' })
  metrics!: PlannedMetric[];

  @Field(() => PlannedPeriod, { description: 'The days.' })
  period!: PlannedPeriod;

  @Field(() => PlannedPeriod, { nullable: true, description: 'The days that it is held against; null for none.' })
  against?: PlannedPeriod | undefined;

  @Field(() => PlannedDimension, { nullable: true, description: 'What it is taken apart by; null for nothing.' })
  by?: PlannedDimension | undefined;

  @Field(() => [PlannedFilter], { description: 'Of whom only; empty for everyone.' })
  filters!: PlannedFilter[];

  @Field(() => PlannedRank, { nullable: true, description: 'How many members from which end; null but for RANKING.' })
  rank?: PlannedRank | undefined;

  @Field(() => Grain, { nullable: true, description: 'The length of the steps; null where there are none.' })
  grain?: Grain | undefined;

  @Field(() => Int, { nullable: true, description: 'How many months it looks ahead; null but for FORECAST.' })
  horizon?: number | undefined;

  @Field(() => ChartWish, { nullable: true, description: 'The picture that was asked for; null for the usual one.' })
  chart?: ChartWish | undefined;
}

@ObjectType({ description: 'A period by name that a plan may have instead.' })
export class PeriodChoice extends PlannedPeriod {
  @Field(() => PeriodPreset, { description: 'Its name for amendQuestion.' })
  preset!: PeriodPreset;
}

@ObjectType({ description: 'Days that the period of a plan may be held against.' })
export class CompareChoice extends PlannedPeriod {
  @Field(() => Compare, { description: 'Its name for amendQuestion.' })
  compare!: Compare;
}

@ObjectType({
  description: 'What a plan may have instead of what it has. Members of a dimension are found by planMembers.',
})
export class PlanChoices {
  @Field(() => [PlannedMetric], { description: 'Every metric that the viewer may see, in the order of the catalogue.' })
  metrics!: PlannedMetric[];

  @Field(() => [PeriodChoice], { description: 'Periods by name, as of today; other days can be given, too.' })
  periods!: PeriodChoice[];

  @Field(() => [CompareChoice], { description: 'What the period of the plan may be held against.' })
  compares!: CompareChoice[];
}
