import type { Consumer } from '#kernel/events/consumer';
import type { PlanChanged } from '../../../organizations/events.ts';

/** Keeps how many credits the plan brings for each month. */
export const keepCredits: Consumer<Partial<PlanChanged>> = {
  name: 'ai.keep-credits',
  types: ['organizations.PlanChanged'],
  async handle({ payload: { monthlyCredits } }, em) {
    if (monthlyCredits === undefined) return; // of the time before plans told of credits; a later event does
    await em.execute(
      'insert into ai.limits (plan_credits) values (?) on conflict (organization_id) do update set plan_credits = excluded.plan_credits',
      [monthlyCredits],
    );
  },
};
