import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow, AllowTo } from '#kernel/auth/allow';
import { knownDomains } from '#kernel/auth/role-scopes';
import { holds } from '#kernel/auth/viewer';
import { Context } from '#kernel/graph/context';
import { Needs } from '#kernel/graph/needs';
import { Organization } from '../organization/organization.entity.ts';
import type { OrganizationsScope } from '../policy.ts';
import { changePlan } from './change-plan.ts';
import { ChangePlanInput, ChangePlanResult, PlanType } from './plan.types.ts';
import { modulesOf, PLANS, type Plan, PRICE_CURRENCY, planOf } from './plans.ts';
import { PlanSubscription } from './subscription.entity.ts';

@Resolver()
export class PlanResolver {
  @AllowTo('SIGNED_IN')
  @Query(() => [PlanType], { description: 'All plans, the smallest first.' })
  plans(): PlanType[] {
    return PLANS.map(shown);
  }

  @Allow<OrganizationsScope>('organizations:plan.change')
  @Mutation(() => ChangePlanResult, {
    description: "Puts another plan of the viewer's organization in force, at once.",
  })
  changePlan(
    @Arg('input', () => ChangePlanInput, { description: 'The plan.' }) input: ChangePlanInput,
    @Ctx() context: Context,
  ) {
    return changePlan(context, input);
  }
}

@Resolver(() => PlanSubscription)
export class SubscriptionResolver {
  @Needs('plan')
  @FieldResolver(() => PlanType, { description: 'The plan.' })
  plan(@Root() { plan }: PlanSubscription): PlanType {
    return shown(planOf(plan));
  }
}

@Resolver(() => Organization)
export class OrganizationPlanResolver {
  @Needs()
  @FieldResolver(() => PlanSubscription, {
    nullable: true,
    description: 'The plan in force; null for a moment after the founding.',
  })
  async subscription(@Root() { id }: Organization, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const [latest] = await context.rows.children(PlanSubscription, LATEST, id, 1, info);
    return latest ?? null;
  }

  @Needs()
  @FieldResolver(() => [PlanSubscription], { description: 'All plans so far, the latest first; at most twenty.' })
  subscriptions(@Root() { id }: Organization, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.children(PlanSubscription, LATEST, id, 20, info);
  }

  @Needs()
  @FieldResolver(() => Int, { description: 'Seats that are taken: members of the organization.' })
  async seatsTaken(@Ctx() context: Context): Promise<number> {
    const text = 'select count(*)::int as members from organizations.members';
    const [counted] = await context.read<{ members: number }>({ text });
    return counted?.members ?? 0;
  }

  @Needs()
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the plan.' })
  viewerCanChangePlan(@Ctx() { caller }: Context): boolean {
    return holds(caller.viewer, [['organizations:plan.change' satisfies OrganizationsScope]]);
  }
}

/** Exactly one subscription is in force at a time: the one that began last. */
const LATEST = { by: 'organizationId', orderBy: 'since', desc: true };

function shown(plan: Plan): PlanType {
  const names = modulesOf(plan);
  const modules = knownDomains().filter(({ name }) => names.includes(name));
  return { ...plan, modules, currency: PRICE_CURRENCY };
}
