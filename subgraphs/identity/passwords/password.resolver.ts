import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { changePassword } from './change-password.ts';
import {
  ChangePasswordInput,
  ChangePasswordResult,
  PasswordLink,
  RequestPasswordResetInput,
  RequestPasswordResetResult,
  SetPasswordInput,
  SetPasswordResult,
} from './password.types.ts';
import { readPasswordLink } from './read-password-link.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { setPassword } from './set-password.ts';

@Resolver()
export class PasswordResolver {
  @AllowTo('ANYONE')
  @Query(() => PasswordLink, {
    nullable: true,
    description: 'What a link is good for with which a password is set; null when it is good for nothing.',
  })
  passwordLink(
    @Arg('token', () => String, { description: 'The token of the link.' }) token: string,
    @Ctx() context: Context,
  ) {
    return readPasswordLink(context, token);
  }

  @AllowTo('ANYONE')
  @Mutation(() => RequestPasswordResetResult, {
    description: 'Sends whoever has this address a link to set a new password. The answer is the same for any address.',
  })
  requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput, { description: 'Who forgot it.' }) input: RequestPasswordResetInput,
    @Ctx() context: Context,
  ) {
    return requestPasswordReset(context, input);
  }

  @AllowTo('ANYONE')
  @Mutation(() => SetPasswordResult, {
    description: 'Spends a link for a new password. Nobody is signed in by it, and a second factor stays as it is.',
  })
  setPassword(
    @Arg('input', () => SetPasswordInput, { description: 'The link and the password.' }) input: SetPasswordInput,
    @Ctx() context: Context,
  ) {
    return setPassword(context, input);
  }

  @AllowTo('SETTING_UP')
  @Mutation(() => ChangePasswordResult, {
    description: "Changes the viewer's password and ends his other sessions, in every organization.",
  })
  changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'Both passwords.' }) input: ChangePasswordInput,
    @Ctx() context: Context,
  ) {
    return changePassword(context, input);
  }
}
