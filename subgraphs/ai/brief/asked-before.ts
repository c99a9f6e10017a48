import type { Context } from '#kernel/graph/context';

const QUERY = `
  select metric, sum(exp(-extract(epoch from now() - created_at) / 86400 / 30))::float8 as weight
  from (select created_at, plan from ai.questions
        where user_id = kernel.current_user_id() and state = 'ANSWERED' and plan is not null
        order by created_at desc limit 200) as asked,
    jsonb_array_elements_text(asked.plan->'metrics') as metric
  group by metric`;

/** How much each metric was in what the viewer asked lately; what he asked a month ago counts a third. */
export async function askedBefore(context: Context): Promise<Map<string, number>> {
  const rows = await context.read<{ metric: string; weight: number }>({ text: QUERY, values: [] });
  return new Map(rows.map(({ metric, weight }) => [metric, weight]));
}
