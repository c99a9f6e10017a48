import { Directive, Field, Float, ID, InputType, Int, InterfaceType, ObjectType } from 'type-graphql';
import { CalendarDate, CurrencyCode, Decimal } from '#kernel/graph/scalars';
import { PeriodPreset } from './metric-enums.ts';

/** A period as clients give it. */
@InputType({ description: 'A period: either from and to (days, both included), or a preset.' })
export class PeriodInput {
  @Field(() => CalendarDate, { nullable: true, description: 'First day; goes with to.' })
  from?: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day, included; goes with from.' })
  to?: string;

  @Field(() => PeriodPreset, { nullable: true, description: 'A period by name, instead of from and to.' })
  preset?: PeriodPreset;
}

/** Narrows a figure to members of a dimension. */
@InputType('DimensionFilter', { description: 'Keeps only some members of a dimension; several filters hold together.' })
export class DimensionFilterInput {
  @Field(() => String, { description: 'Key of the dimension, as in Metric.dimensions.' })
  by!: string;

  @Field(() => [String], { description: 'Keys of the members to keep, as in MetricSlice.key.' })
  in!: string[];
}

@Directive('@shareable')
@ObjectType('Period', { description: 'Days from and to, both included.' })
export class PeriodType {
  @Field(() => CalendarDate, { description: 'First day.' })
  from!: string;

  @Field(() => CalendarDate, { description: 'Last day, included.' })
  to!: string;
}

@Directive('@shareable')
@ObjectType({ description: 'A figure over a period, and what it is compared with.' })
export class MetricValue {
  @Field(() => Float, {
    nullable: true,
    description: 'The figure, rounded for charts; null when there is nothing to compute it from.',
  })
  current!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The same over the compared period; null without compare or without data.',
  })
  previous!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'current minus previous; for a RATE a difference of shares (0.016 is 1.6 points).',
  })
  change!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'change divided by previous (0.12 is 12 % more); null when previous is zero or missing.',
  })
  changeRate!: number | null;

  @Field(() => Decimal, { nullable: true, description: 'The figure exactly, to four digits after the point.' })
  exact!: string | null;

  @Field(() => CurrencyCode, { nullable: true, description: 'Currency of the figure; null unless the unit is MONEY.' })
  currency!: string | null;

  @Field(() => PeriodType, { description: 'The days that were measured.' })
  period!: PeriodType;

  @Field(() => PeriodType, { nullable: true, description: 'The days that it is compared with; null without compare.' })
  previousPeriod!: PeriodType | null;
}

@Directive('@shareable')
@ObjectType({ description: 'One step of a series.' })
export class MetricPoint {
  @Field(() => CalendarDate, { description: 'First day of the step.' })
  from!: string;

  @Field(() => CalendarDate, { description: 'Last day of the step, included; the last step may be shorter.' })
  to!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The figure of the step; null when there is nothing to compute it from.',
  })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The figure of the matching step of the compared period; null without compare.',
  })
  previous!: number | null;
}

@Directive('@shareable')
@ObjectType({ description: 'One member of a breakdown.' })
export class MetricSlice {
  @Field(() => String, { description: 'Key of the member, for filters; empty for rows without a member.' })
  key!: string;

  @Field(() => String, { description: 'Name of the member.' })
  label!: string;

  @Field(() => Float, { nullable: true, description: 'The figure of this member.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same over the compared period; null without compare.' })
  previous!: number | null;
}

@Directive('@shareable')
@ObjectType({
  description:
    'A figure taken apart by the members of a dimension. Parts that can be added (amounts, counts) add up to the total.',
})
export class MetricBreakdown {
  @Field(() => String, { description: 'Key of the dimension.' })
  by!: string;

  @Field(() => [MetricSlice], { description: 'The largest members, largest first.' })
  slices!: MetricSlice[];

  @Field(() => Float, { nullable: true, description: 'All other members together; null when there are none.' })
  other!: number | null;

  @Field(() => Float, { nullable: true, description: 'The other members over the compared period.' })
  otherPrevious!: number | null;

  @Field(() => Float, { nullable: true, description: 'The figure of the whole.' })
  total!: number | null;

  @Field(() => Float, { nullable: true, description: 'The whole over the compared period; null without compare.' })
  totalPrevious!: number | null;

  @Field(() => CurrencyCode, { nullable: true, description: 'Currency of the figures; null unless the unit is MONEY.' })
  currency!: string | null;

  @Field(() => PeriodType, { description: 'The days that were measured.' })
  period!: PeriodType;
}

@Directive('@shareable')
@ObjectType({ description: 'One row behind a figure.' })
export class MetricRow {
  @Field(() => ID, { description: 'Identifies the row; the id of the thing itself where it has one.' })
  key!: string;

  @Field(() => String, { description: 'Name of the row, for example the number of an order.' })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A second line, for example the customer; null when there is none.',
  })
  detail!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day of the row.' })
  on!: string | null;

  @Field(() => Decimal, { description: 'What the row adds to the figure, or to its numerator.' })
  value!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'What the row adds to the denominator; null unless the figure is a ratio.',
  })
  base!: string | null;
}

@Directive('@shareable')
@ObjectType({
  description:
    'A page of the rows behind a figure, newest first. Their sum is the figure; for a ratio, sum divided by baseSum.',
})
export class MetricRows {
  @Field(() => [MetricRow], { description: 'The rows of this page.' })
  nodes!: MetricRow[];

  @Field(() => Int, { description: 'How many rows there are in all.' })
  totalCount!: number;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Sum of value over all rows, not only this page; null when there are none.',
  })
  sum!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Sum of base over all rows; null unless the figure is a ratio.',
  })
  baseSum!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row, for after; null on an empty page.' })
  endCursor!: string | null;

  @Field(() => Boolean, { description: 'Whether rows follow this page.' })
  hasNextPage!: boolean;

  @Field(() => CurrencyCode, { nullable: true, description: 'Currency of the amounts; null unless the unit is MONEY.' })
  currency!: string | null;

  @Field(() => PeriodType, { description: 'The days that were measured.' })
  period!: PeriodType;

  @Field(() => String, {
    nullable: true,
    description: 'The graph type that key identifies, for example Order; null when rows are no entities.',
  })
  type!: string | null;
}

/** What every metric is, whichever domain owns it. */
@InterfaceType('Metric', {
  description:
    'A figure of the company that is defined once and measured over any period. Each domain answers its own metrics.',
  autoRegisterImplementations: false,
})
export abstract class MetricInterface {
  @Field(() => ID, { description: 'The metric, for example sales.revenue.' })
  key!: string;
}
