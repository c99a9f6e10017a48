import { knownDomains } from '#kernel/auth/role-scopes';
import type { Context } from '#kernel/graph/context';
import { modulesOf, planOf } from '../plans/plans.ts';
import type { OrganizationModule } from './module.types.ts';

const STORED = `select array(select module from organizations.organization_modules where not is_on) as "switchedOff",
  (select plan from organizations.subscriptions where status <> 'ENDED') as plan`;

/** All parts of the product as the viewer's organization has them, those that cannot be switched off among them. */
export async function organizationModules(context: Pick<Context, 'read'>): Promise<OrganizationModule[]> {
  const [stored] = await context.read<{ switchedOff: string[]; plan: string }>({ text: STORED });
  const { switchedOff = [], plan = '' } = stored ?? {};
  const inPlan = modulesOf(planOf(plan));
  return knownDomains().map((domain) => ({
    ...domain,
    isOn: domain.isCore || !switchedOff.includes(domain.name),
    isInPlan: domain.isCore || inPlan.includes(domain.name),
  }));
}
