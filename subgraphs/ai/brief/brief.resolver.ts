import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { checkSize } from '#kernel/graph/page';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AiScope } from '../policy.ts';
import { MorningBrief, Suggestion } from './brief.types.ts';
import { morningBrief } from './morning-brief.ts';
import { suggestions } from './suggestions.ts';

/** What is told without being asked, over the catalogue of metrics. */
export function briefResolver(catalogue: readonly CatalogueEntry[]) {
  @Resolver()
  class BriefResolver {
    @Allow<AiScope>('ai:conversation.use')
    @Query(() => MorningBrief, {
      description: 'Up to three findings that matter to the viewer today: large, unlike the usual, and his concern.',
    })
    morningBrief(@Ctx() context: Context): Promise<MorningBrief> {
      return morningBrief(context, catalogue);
    }

    @Allow<AiScope>('ai:conversation.use')
    @Query(() => [Suggestion], {
      description:
        'Questions that have an answer for the viewer, by what changed, what was asked before, and the role.',
    })
    suggestions(
      @Arg('first', () => Int, { defaultValue: 6, description: 'How many, 1 to 100; there may be fewer.' })
      first: number,
      @Ctx() context: Context,
    ): Promise<Suggestion[]> {
      checkSize('first', first);
      return suggestions(context, catalogue, first);
    }
  }
  return BriefResolver;
}
