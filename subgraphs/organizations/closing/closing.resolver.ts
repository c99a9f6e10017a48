import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { holds } from '#kernel/auth/viewer';
import { Context } from '#kernel/graph/context';
import { Needs } from '#kernel/graph/needs';
import { Organization } from '../organization/organization.entity.ts';
import type { OrganizationsScope } from '../policy.ts';
import { closeOrganization } from './close-organization.ts';
import { CloseOrganizationInput, CloseOrganizationResult } from './closing.types.ts';

@Resolver(() => Organization)
export class ClosingResolver {
  @Allow<OrganizationsScope>('organizations:organization.close')
  @Mutation(() => CloseOrganizationResult, {
    description: "Closes the viewer's organization: everyone is signed out, nobody can sign in, its data is kept.",
  })
  closeOrganization(
    @Arg('input', () => CloseOrganizationInput, { description: 'The organization.' }) input: CloseOrganizationInput,
    @Ctx() context: Context,
  ) {
    return closeOrganization(context, input);
  }

  @Needs()
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may close the organization.' })
  viewerCanClose(@Ctx() { caller }: Context): boolean {
    return holds(caller.viewer, [['organizations:organization.close' satisfies OrganizationsScope]]);
  }
}
