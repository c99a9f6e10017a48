import { Field, Int, ObjectType } from 'type-graphql';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { Parameters } from '#kernel/graph/filters';
import { CalendarDate } from '#kernel/graph/scalars';
import { auditEntryList } from './audit-entry.list.ts';

@ObjectType({ description: 'How many entries there are of one action.' })
export class AuditActionCount {
  @Field(() => String, { description: 'The action, as `domain.PastTense`.' })
  action!: string;

  @Field(() => Int, { description: 'How many entries.' })
  count!: number;
}

@ObjectType({ description: 'How many entries one day has.' })
export class AuditDayCount {
  @Field(() => CalendarDate, { description: "The day, in the organization's time zone." })
  on!: string;

  @Field(() => Int, { description: 'How many entries.' })
  count!: number;
}

const MOST_DAYS = 366;

/** The actions that occur, by name, with the number of their entries. */
export function countActions(context: Context): Promise<AuditActionCount[]> {
  const text = 'select action, count(*)::int as count from audit.entries group by action order by action';
  return context.read({ text });
}

/** The number of entries of each of the last days, today included. */
export async function countDays(
  context: Context,
  filter: Record<string, unknown> | undefined,
  days: number,
): Promise<AuditDayCount[]> {
  if (days < 1 || days > MOST_DAYS)
    throw invalid([{ path: ['days'], message: `days must be between 1 and ${MOST_DAYS}.` }]);
  const parameters = new Parameters();
  const zone = parameters.add(context.viewer.timeZone, 'text');
  const back = parameters.add(days - 1, 'int');
  const where = auditEntryList.condition(context, { ...(filter && { filter }) }, parameters);
  const text = `
    with days as (
      select d::date as "on" from generate_series((now() at time zone ${zone})::date - ${back}, (now() at time zone ${zone})::date, interval '1 day') d
    ), counted as (
      select (t.created_at at time zone ${zone})::date as "on", count(*)::int as count from audit.entries t
       where ${where} and t.created_at >= ((now() at time zone ${zone})::date - ${back})::timestamp at time zone ${zone}
       group by 1
    )
    select "on", coalesce(count, 0) as count from days left join counted using ("on") order by "on"`;
  return context.read({ text, values: parameters.values });
}
