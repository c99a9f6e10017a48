import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
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
    @Arg('from', () => CalendarDate, {
      nullable: true,
      description: "The first day, in the organization's time zone; when absent, days before the last one count.",
    })
    from: string | undefined,
    @Arg('to', () => CalendarDate, { nullable: true, description: 'The last day; today when absent.' })
    to: string | undefined,
    @Arg('days', () => Int, { defaultValue: 30, description: 'How many days, 1 to 366, when no first day is given.' })
    days: number,
    @Ctx() context: Context,
  ): Promise<AiUsage> {
    return readUsage(context, { from, to, days });
  }
}
