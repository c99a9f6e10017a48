import { audit } from '#kernel/audit/audit';
import { knownDomains } from '#kernel/auth/role-scopes';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { currentSubscription } from '../plans/current-subscription.ts';
import { modulesOf, planOf } from '../plans/plans.ts';
import { ModuleNotInPlan } from './module.errors.ts';
import { OrganizationModule, type SwitchModuleInput } from './module.types.ts';
import { tellModules } from './tell-modules.ts';

const SWITCH = `insert into organizations.organization_modules (module, is_on) values (?, ?)
  on conflict (organization_id, module) do update set is_on = excluded.is_on
  where organization_modules.is_on <> excluded.is_on returning module`;

/** Lets a module be used, or not: at once and for everyone. Its data stays as it is. */
export async function switchModule(
  context: Context,
  { module, isOn }: SwitchModuleInput,
): Promise<OrganizationModule | ModuleNotInPlan> {
  const domain = knownDomains().find(({ name, isCore }) => name === module && !isCore);
  if (!domain) throw invalid([{ path: ['input', 'module'], message: `There is no module "${module}" to switch.` }]);
  const { organizationId } = context.viewer;
  return context.write(async (em) => {
    const { plan } = await currentSubscription(em);
    const isInPlan = modulesOf(planOf(plan)).includes(module);
    if (isOn && !isInPlan) return new ModuleNotInPlan(domain.title, planOf(plan).name);
    const [switched] = await em.execute<{ module: string }[]>(SWITCH, [module, isOn]);
    if (switched) {
      await tellModules(em, plan);
      const subject = { type: 'Organization', id: organizationId };
      const changed = { module, isOn };
      await audit(em, {
        action: 'organizations.ModuleSwitched',
        subject,
        before: { module, isOn: !isOn },
        after: changed,
      });
    }
    return Object.assign(new OrganizationModule(), { ...domain, isOn, isInPlan });
  });
}
