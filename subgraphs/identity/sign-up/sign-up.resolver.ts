import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { signUp } from './sign-up.ts';
import { SignUpInput, SignUpResult } from './sign-up.types.ts';

@Resolver()
export class SignUpResolver {
  @AllowTo('ANYONE')
  @Mutation(() => SignUpResult, { description: 'Founds an organization with its owner, who may sign in right after.' })
  signUp(
    @Arg('input', () => SignUpInput, { description: 'The person and the organization.' }) input: SignUpInput,
    @Ctx() context: Context,
  ) {
    return signUp(context, input);
  }
}
