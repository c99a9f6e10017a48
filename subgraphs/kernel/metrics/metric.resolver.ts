import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Fault } from '#kernel/errors/fault';
import { Context } from '#kernel/graph/context';
import { CalendarDate } from '#kernel/graph/scalars';
import type { Metric } from './define-metric.ts';
import { answerBreakdown, answerRows, answerSeries, answerValue } from './metric-answers.ts';
import { Compare, Grain } from './metric-enums.ts';
import { answerMembers, MetricMember } from './metric-members.ts';
import {
  DimensionFilterInput,
  MetricBreakdown,
  MetricInterface,
  MetricPoint,
  MetricRows,
  MetricValue,
  PeriodInput,
} from './metric-types.ts';

const period = { description: 'The days to measure.' };
const compare = { nullable: true, description: 'What to compare with; nothing when absent.' };
const filter = { nullable: true, description: 'Only these members of these dimensions.' };

/** The fields of every metric that its own domain answers. */
@Resolver(() => MetricInterface)
export class MetricResolver {
  @FieldResolver(() => CalendarDate, {
    nullable: true,
    description: 'The day of the newest data behind the metric, up to today; null without data.',
  })
  async latestOn(@Root() root: MetricInterface, @Ctx() context: Context): Promise<string | null> {
    return (await context.metrics.extent(context, metricOf(root, context))).latest;
  }

  @FieldResolver(() => MetricValue, { nullable: true, description: 'The figure over a period.' })
  value(
    @Root() root: MetricInterface,
    @Ctx() context: Context,
    @Arg('period', () => PeriodInput, period) period_: PeriodInput,
    @Arg('compare', () => Compare, compare) compare_?: Compare,
    @Arg('filter', () => [DimensionFilterInput], filter) filter_?: DimensionFilterInput[],
  ): Promise<MetricValue> {
    return answerValue(context, metricOf(root, context), { period: period_, compare: compare_, filter: filter_ });
  }

  @FieldResolver(() => [MetricPoint], { nullable: true, description: 'The figure step by step through a period.' })
  series(
    @Root() root: MetricInterface,
    @Ctx() context: Context,
    @Arg('period', () => PeriodInput, period) period_: PeriodInput,
    @Arg('grain', () => Grain, {
      nullable: true,
      description: 'Length of the steps; chosen by the length of the period when absent.',
    })
    grain?: Grain,
    @Arg('compare', () => Compare, compare) compare_?: Compare,
    @Arg('filter', () => [DimensionFilterInput], filter) filter_?: DimensionFilterInput[],
  ): Promise<MetricPoint[]> {
    return answerSeries(context, metricOf(root, context), {
      period: period_,
      grain,
      compare: compare_,
      filter: filter_,
    });
  }

  @FieldResolver(() => MetricBreakdown, {
    nullable: true,
    description: 'The figure taken apart by one of its dimensions.',
  })
  breakdown(
    @Root() root: MetricInterface,
    @Ctx() context: Context,
    @Arg('by', () => String, { description: 'Key of the dimension, as in dimensions.' }) by: string,
    @Arg('period', () => PeriodInput, period) period_: PeriodInput,
    @Arg('compare', () => Compare, compare) compare_?: Compare,
    @Arg('first', () => Int, {
      defaultValue: 10,
      description: 'How many members to name, 1 to 100; the rest is other.',
    })
    first = 10,
    @Arg('filter', () => [DimensionFilterInput], filter) filter_?: DimensionFilterInput[],
    @Arg('smallestFirst', () => Boolean, {
      defaultValue: false,
      description: 'Whether to name the smallest members instead of the largest; those without a figure come last.',
    })
    smallestFirst = false,
  ): Promise<MetricBreakdown> {
    return answerBreakdown(
      context,
      metricOf(root, context),
      by,
      { first, smallestFirst },
      {
        period: period_,
        compare: compare_,
        filter: filter_,
      },
    );
  }

  @FieldResolver(() => [MetricMember], {
    nullable: true,
    description: 'Members of a dimension whose names stand in a text, the most alike first; spelling may be off.',
  })
  members(
    @Root() root: MetricInterface,
    @Ctx() context: Context,
    @Arg('by', () => String, { description: 'Key of the dimension, as in dimensions.' }) by: string,
    @Arg('text', () => String, { description: 'A name, or a sentence with names in it; up to 500 characters count.' })
    text: string,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many members, 1 to 100.' }) first = 10,
  ): Promise<MetricMember[]> {
    return answerMembers(context, metricOf(root, context), by, text, first);
  }

  @FieldResolver(() => MetricRows, {
    nullable: true,
    description: 'The rows behind the figure, newest first; they add up to it.',
  })
  rows(
    @Root() root: MetricInterface,
    @Ctx() context: Context,
    @Arg('period', () => PeriodInput, period) period_: PeriodInput,
    @Arg('filter', () => [DimensionFilterInput], filter) filter_?: DimensionFilterInput[],
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many rows, 1 to 100.' }) first = 50,
    @Arg('after', () => String, { nullable: true, description: 'Only rows behind this cursor.' }) after?: string,
  ): Promise<MetricRows> {
    return answerRows(context, metricOf(root, context), first, after, { period: period_, filter: filter_ });
  }
}

function metricOf({ key }: MetricInterface, context: Context): Metric {
  const metric = context.metrics.find(key);
  if (!metric) throw new Fault('NOT_FOUND', `There is no metric ${key}.`);
  return metric;
}
