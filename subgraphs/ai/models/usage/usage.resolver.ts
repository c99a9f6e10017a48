import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { CalendarDate } from '#kernel/graph/scalars';
import type { AiScope } from '../../policy.ts';
import { readUsage } from './read-usage.ts';
import { AiUsage } from './usage.types.ts';

@Resolver()
export class UsageResolver {
  @Allow<AiScope>('ai:usage.read')
  @Query(() => AiUsage, {
    description:
      'How much is asked, how well it is answered, and what language models cost for it; never what was asked.',
  })
  aiUsage(
    @Arg('from', () => CalendarDate, { description: "The first day, in the organization's time zone." }) from: string,
    @Arg('to', () => CalendarDate, { description: 'The last day; at most 366 days in all.' }) to: string,
    @Ctx() context: Context,
  ): Promise<AiUsage> {
    return readUsage(context, from, to);
  }
}
