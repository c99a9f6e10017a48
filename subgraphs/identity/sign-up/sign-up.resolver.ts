import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { confirmSignUp } from './confirm-sign-up.ts';
import { signUp } from './sign-up.ts';
import { ConfirmSignUpInput, ConfirmSignUpResult, SignUpInput, SignUpResult } from './sign-up.types.ts';

@Resolver()
export class SignUpResolver {
  @AllowTo('ANYONE')
  @Mutation(() => SignUpResult, {
    description:
      'Founds an organization with its owner once the link in the letter is opened; at once where no mail can be sent.',
  })
  signUp(
    @Arg('input', () => SignUpInput, { description: 'The person and the organization.' }) input: SignUpInput,
    @Ctx() context: Context,
  ) {
    return signUp(context, input);
  }

  @AllowTo('ANYONE')
  @Mutation(() => ConfirmSignUpResult, {
    description: 'Founds the organization of somebody who signed up and has the letter; he may sign in right after.',
  })
  confirmSignUp(
    @Arg('input', () => ConfirmSignUpInput, { description: 'The link.' }) input: ConfirmSignUpInput,
    @Ctx() context: Context,
  ) {
    return confirmSignUp(context, input);
  }
}
