import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { holds } from '#kernel/auth/viewer';
import { Context } from '#kernel/graph/context';
import { Needs } from '#kernel/graph/needs';
import { Organization } from '../organization/organization.entity.ts';
import type { OrganizationsScope } from '../policy.ts';
import { OrganizationModule, SwitchModuleInput, SwitchModuleResult } from './module.types.ts';
import { organizationModules } from './modules-of.ts';
import { switchModule } from './switch-module.ts';

@Resolver(() => Organization)
export class ModuleResolver {
  @Allow<OrganizationsScope>('organizations:module.switch')
  @Mutation(() => SwitchModuleResult, {
    description: 'Lets a module be used or not, at once and for everyone; its data is kept.',
  })
  switchModule(
    @Arg('input', () => SwitchModuleInput, { description: 'The module.' }) input: SwitchModuleInput,
    @Ctx() context: Context,
  ) {
    return switchModule(context, input);
  }

  @Needs()
  @FieldResolver(() => [OrganizationModule], { description: 'All parts of the product, as the organization has them.' })
  modules(@Ctx() context: Context) {
    return organizationModules(context);
  }

  @Needs()
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may switch modules.' })
  viewerCanSwitchModules(@Ctx() { caller }: Context): boolean {
    return holds(caller.viewer, [['organizations:module.switch' satisfies OrganizationsScope]]);
  }
}
