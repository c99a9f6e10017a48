import type { EntityManager } from '#kernel/database/entity-manager';
import type { Context } from '#kernel/graph/context';
import { AskLimits } from './ask-limits.types.ts';

const LIMITS = (zone: string) => `
  select coalesce(l.is_forbidden, false) as "isForbidden", coalesce(l.requests_per_day, 200) as "requestsPerDay",
      l.monthly_budget::text as "monthlyBudget", coalesce(l.routing, 'BEST') as routing, coalesce(l.plan_credits, 0) as "planCredits",
      round(coalesce(s.cost, 0), 4)::text as spent,
      round(least(coalesce(l.plan_credits, 0) / 100.0, l.monthly_budget), 2)::text as allowed
    from (select 1) one
    left join ai.limits l on true
    left join ai.spending s on s.month = date_trunc('month', now() at time zone ${zone})`;

/** What the organization allows its language models, and how much of it is used. */
export async function readLimits(context: Context): Promise<AskLimits> {
  const [limits] = await context.read<AskLimits>({ text: LIMITS('$1::text'), values: [context.viewer.timeZone] });
  return Object.assign(new AskLimits(), limits);
}

/** The same inside the transaction that changes it. */
export async function limitsIn(em: EntityManager, timeZone: string): Promise<AskLimits> {
  const [limits] = await em.execute<AskLimits[]>(LIMITS('?::text'), [timeZone]);
  return Object.assign(new AskLimits(), limits);
}
