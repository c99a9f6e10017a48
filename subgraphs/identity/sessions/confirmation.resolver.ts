import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { confirmIdentity } from './confirm-identity.ts';
import { ConfirmIdentityInput, ConfirmIdentityResult } from './confirmation.types.ts';

@Resolver()
export class ConfirmationResolver {
  @AllowTo('SETTING_UP')
  @Mutation(() => ConfirmIdentityResult, {
    description: 'Shows anew who the viewer is, which opens to this session what is dangerous, for five minutes.',
  })
  confirmIdentity(
    @Arg('input', () => ConfirmIdentityInput, { description: 'What the person knows.' }) input: ConfirmIdentityInput,
    @Ctx() context: Context,
  ) {
    return confirmIdentity(context, input);
  }
}
