import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { Needs } from '#kernel/graph/needs';
import type { AiScope } from '../policy.ts';
import {
  OrderPinnedChartsResult,
  orderPinnedCharts,
  RenamePinnedChartResult,
  renamePinnedChart,
  UnpinChartResult,
  unpinChart,
} from './change-pins.ts';
import { PinChartResult, pinChart } from './pin-chart.ts';
import { PinnedChart } from './pinned-chart.entity.ts';
import { MOST_PINNED, PinChartInput, RenamePinnedChartInput } from './pinned-chart.types.ts';

/** Charts that a person keeps before his eyes: which there are, and how he changes that. */
@Resolver(() => PinnedChart)
export class PinnedChartResolver {
  @Allow<AiScope>('ai:conversation.use')
  @Query(() => [PinnedChart], { description: 'The charts that the viewer pinned, in his order; at most 12.' })
  pinnedCharts(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<PinnedChart[]> {
    const mine = { by: 'userId', orderBy: 'position' };
    return context.rows.children(PinnedChart, mine, context.viewer.userId, MOST_PINNED, info);
  }

  @Allow<AiScope>('ai:conversation.use')
  @Query(() => PinnedChart, {
    nullable: true,
    description: 'One pinned chart of the viewer; null when there is none with this id.',
  })
  pinnedChart(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(PinnedChart, id, info);
  }

  @Allow<AiScope>('ai:conversation.use')
  @Mutation(() => PinChartResult, { description: 'Pins a chart of an answer to the overview of the viewer.' })
  pinChart(
    @Arg('input', () => PinChartInput, { description: 'Which chart.' }) input: PinChartInput,
    @Ctx() context: Context,
  ) {
    return pinChart(context, input);
  }

  @Allow<AiScope>('ai:conversation.use')
  @Mutation(() => UnpinChartResult, { description: 'Takes a chart off the overview of the viewer.' })
  unpinChart(@Arg('pinnedChartId', () => ID, { description: 'Which one.' }) id: string, @Ctx() context: Context) {
    return unpinChart(context, id);
  }

  @Allow<AiScope>('ai:conversation.use')
  @Mutation(() => RenamePinnedChartResult, { description: 'Calls a pinned chart something else.' })
  renamePinnedChart(
    @Arg('input', () => RenamePinnedChartInput, { description: 'Which, and how.' }) input: RenamePinnedChartInput,
    @Ctx() context: Context,
  ) {
    return renamePinnedChart(context, input);
  }

  @Allow<AiScope>('ai:conversation.use')
  @Mutation(() => OrderPinnedChartsResult, { description: 'Puts pinned charts into another order.' })
  orderPinnedCharts(
    @Arg('pinnedChartIds', () => [ID], { description: 'Those that come first; the others follow as they were.' })
    ids: string[],
    @Ctx() context: Context,
  ) {
    return orderPinnedCharts(context, ids);
  }

  @Needs('trail')
  @FieldResolver(() => String, { description: 'The question that it answers.' })
  question(@Root() { trail }: PinnedChart): string {
    return trail.at(-1)?.text ?? '';
  }

  @Needs('trail')
  @FieldResolver(() => [ID], {
    description: 'Keys of the metrics that it shows: metricChanged tells when to read its answer again.',
  })
  metrics(@Root() { trail }: PinnedChart): string[] {
    return trail.at(-1)?.plan.metrics ?? [];
  }
}
