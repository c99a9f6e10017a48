import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { beginSubscription } from './begin-subscription.ts';
import { currentSubscription } from './current-subscription.ts';
import { TooFewSeats } from './plan.errors.ts';
import type { ChangePlanInput } from './plan.types.ts';
import { PLANS, type Plan } from './plans.ts';
import type { PlanSubscription } from './subscription.entity.ts';

/** Seats of a plan without a bound, when nobody says how many. */
const MANY = 1_000;

/** Puts another plan, or another number of seats, in force at once; the plan before is kept as history. */
export async function changePlan(
  context: Context,
  input: ChangePlanInput,
): Promise<PlanSubscription | TooFewSeats | ConfirmationRequired> {
  const plan = PLANS.find(({ key }) => key === input.plan);
  if (!plan) throw invalid([{ path: ['input', 'plan'], message: `There is no plan "${input.plan}".` }]);
  const seats = input.seats ?? plan.seats ?? MANY;
  check(plan, seats);
  if (needsConfirmation(context.viewer)) return new ConfirmationRequired();
  const { organizationId } = context.viewer;
  return context.write(async (em) => {
    const current = await currentSubscription(em);
    if (current.plan === plan.key && current.seats === seats && current.status === 'ACTIVE') return current;
    const [{ members }] = await em.execute<[{ members: number }]>(
      'select count(*)::int as members from organizations.members',
    );
    if (members > seats) return new TooFewSeats(members, seats);
    const next = await beginSubscription(em, current, { plan: plan.key, seats });
    await audit(em, {
      action: 'organizations.PlanChanged',
      subject: { type: 'Organization', id: organizationId },
      before: { plan: current.plan, seats: current.seats },
      after: { plan: plan.key, seats },
    });
    return next;
  });
}

function check({ name, seats: most }: Plan, seats: number): void {
  if (seats >= 1 && seats <= (most ?? 100_000)) return;
  throw invalid([{ path: ['input', 'seats'], message: `The plan ${name} has 1 to ${most ?? 100_000} seats.` }]);
}
