import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { ViewerType } from '../viewer/viewer.type.ts';
import { confirmIdentity } from './confirm-identity.ts';
import { ConfirmIdentityInput, ConfirmIdentityResult } from './confirmation.types.ts';
import { ConfirmationMethod, confirmationMethods } from './confirmation-methods.ts';

@Resolver(() => ViewerType)
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

  @AllowTo('SETTING_UP')
  @FieldResolver(() => [ConfirmationMethod], {
    description: 'By what he can show anew who he is, one of these; nothing when he has to sign in again for that.',
  })
  confirmsBy(@Ctx() context: Context) {
    return confirmationMethods(context);
  }
}
