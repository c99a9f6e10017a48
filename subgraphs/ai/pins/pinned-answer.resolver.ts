import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Context } from '#kernel/graph/context';
import { Needs } from '#kernel/graph/needs';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { answerPin } from './answer-pin.ts';
import { PinnedChart } from './pinned-chart.entity.ts';
import { PinnedAnswer } from './pinned-chart.types.ts';

/** What pinned charts show, over the catalogue of metrics that can be asked about. */
export function pinnedAnswerResolver(catalogue: readonly CatalogueEntry[]) {
  @Resolver(() => PinnedChart)
  class PinnedAnswerResolver {
    @Needs('trail', 'chart', 'locale', 'language')
    @FieldResolver(() => PinnedAnswer, {
      nullable: true,
      description: 'What it shows now, read anew as the viewer; null only for a pin that nothing can be made of.',
    })
    answer(@Root() pin: PinnedChart, @Ctx() context: Context): Promise<PinnedAnswer | null> {
      return answerPin(context, pin, catalogue);
    }
  }
  return PinnedAnswerResolver;
}
