import type { Context } from '#kernel/graph/context';
import type { PlanKind } from '../plan/analysis-plan.ts';

/** What the viewer asked about one metric. */
export interface AskedBefore {
  metric: string;
  /** How much of it was asked; what was asked a month ago counts a third. */
  weight: number;
  kinds: PlanKind[];
  /** The dimensions that it was taken apart by. */
  dimensions: string[];
}

const QUERY = `
  select metric, sum(exp(-extract(epoch from now() - created_at) / 86400 / 30))::float8 as weight,
    array_agg(distinct plan->>'kind') as kinds,
    coalesce(array_agg(distinct plan->>'by') filter (where plan ? 'by'), '{}') as dimensions
  from (select created_at, plan from ai.questions
        where user_id = kernel.current_user_id() and state = 'ANSWERED' and plan is not null
        order by created_at desc limit 200) as asked,
    jsonb_array_elements_text(asked.plan->'metrics') as metric
  group by metric order by weight desc`;

/** What the viewer asked lately, the metric that he asked most about first. */
export function askedBefore(context: Context): Promise<AskedBefore[]> {
  return context.read<AskedBefore>({ text: QUERY, values: [] });
}
