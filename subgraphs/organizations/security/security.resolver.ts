import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { holds } from '#kernel/auth/viewer';
import { Context } from '#kernel/graph/context';
import { Needs } from '#kernel/graph/needs';
import { Organization } from '../organization/organization.entity.ts';
import type { OrganizationsScope } from '../policy.ts';
import { SecurityPolicy, UpdateSecurityPolicyInput, UpdateSecurityPolicyResult } from './security.types.ts';
import { updateSecurityPolicy } from './update-security-policy.ts';

@Resolver(() => Organization)
export class SecurityResolver {
  @Allow<OrganizationsScope>('organizations:security.update')
  @Mutation(() => UpdateSecurityPolicyResult, {
    description: "Decides how members of the viewer's organization must sign in; holds at once.",
  })
  updateSecurityPolicy(
    @Arg('input', () => UpdateSecurityPolicyInput, { description: 'What to change.' }) input: UpdateSecurityPolicyInput,
    @Ctx() context: Context,
  ) {
    return updateSecurityPolicy(context, input);
  }

  @Needs('mfaRequired', 'allowedDomains')
  @FieldResolver(() => SecurityPolicy, { description: 'How members must sign in.' })
  securityPolicy(@Root() { mfaRequired, allowedDomains }: Organization): SecurityPolicy {
    return { mfaRequired, allowedDomains };
  }

  @Needs()
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change how members must sign in.' })
  viewerCanUpdateSecurity(@Ctx() { caller }: Context): boolean {
    return holds(caller.viewer, [['organizations:security.update' satisfies OrganizationsScope]]);
  }
}
