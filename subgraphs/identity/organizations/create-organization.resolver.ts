import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { createOrganization } from './create-organization.ts';
import { CreateOrganizationInput, CreateOrganizationResult } from './create-organization.types.ts';

@Resolver()
export class CreateOrganizationResolver {
  @AllowTo('SIGNED_IN')
  @Mutation(() => CreateOrganizationResult, { description: 'Founds another organization, which the viewer owns.' })
  createOrganization(
    @Arg('input', () => CreateOrganizationInput, { description: 'The organization.' }) input: CreateOrganizationInput,
    @Ctx() context: Context,
  ) {
    return createOrganization(context, input);
  }
}
