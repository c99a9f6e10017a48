import { audit } from '#kernel/audit/audit';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import type { AskLimits, UpdateAskLimitsInput } from './ask-limits.types.ts';
import { limitsIn } from './read-limits.ts';

const CHANGE = `
  insert into ai.limits as l (is_forbidden, requests_per_day, monthly_budget, routing) values (?, ?, ?, ?)
  on conflict (organization_id) do update set is_forbidden = excluded.is_forbidden, requests_per_day = excluded.requests_per_day,
    monthly_budget = excluded.monthly_budget, routing = excluded.routing`;

/** Changes what the organization allows its language models, from the next request on. */
export function updateAskLimits(context: Context, input: UpdateAskLimitsInput): Promise<AskLimits> {
  check(input);
  const { timeZone } = context.viewer;
  return context.write(async (em) => {
    const before = settingsOf(await limitsIn(em, timeZone));
    const after = {
      isForbidden: input.isForbidden ?? before.isForbidden,
      requestsPerDay: input.requestsPerDay ?? before.requestsPerDay,
      monthlyBudget: input.withoutBudget ? null : (input.monthlyBudget ?? before.monthlyBudget),
      routing: input.routing ?? before.routing,
    };
    await em.execute(CHANGE, [after.isForbidden, after.requestsPerDay, after.monthlyBudget, after.routing]);
    const limits = await limitsIn(em, timeZone);
    await audit(em, { action: 'ai.LimitsChanged', before, after: settingsOf(limits) });
    return limits;
  });
}

function settingsOf({ isForbidden, requestsPerDay, monthlyBudget = null, routing }: AskLimits) {
  return { isForbidden, requestsPerDay, monthlyBudget, routing };
}

function check({ requestsPerDay, monthlyBudget }: UpdateAskLimitsInput): void {
  if (requestsPerDay != null && (requestsPerDay < 1 || requestsPerDay > 100_000))
    throw invalid([{ path: ['input', 'requestsPerDay'], message: 'Give a number of requests from 1 to 100,000.' }]);
  if (monthlyBudget != null && !/^\d{1,9}(\.\d{1,2})?$/.test(monthlyBudget))
    throw invalid([{ path: ['input', 'monthlyBudget'], message: 'Give an amount of US dollars such as 25.00.' }]);
}
