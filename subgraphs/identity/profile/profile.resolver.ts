import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { Needs } from '#kernel/graph/needs';
import { User } from '../users/user.entity.ts';
import { changeEmail } from './change-email.ts';
import { confirmEmailChange, revertEmailChange } from './follow-email-link.ts';
import {
  ChangeEmailInput,
  ChangeEmailResult,
  EmailLinkInput,
  EmailLinkResult,
  SetAvatarInput,
  SetAvatarResult,
  UpdateProfileInput,
  UpdateProfileResult,
} from './profile.types.ts';
import { removeAvatar, setAvatar } from './set-avatar.ts';
import { updateProfile } from './update-profile.ts';

@Resolver(() => User)
export class ProfileResolver {
  @AllowTo('SIGNED_IN')
  @Mutation(() => UpdateProfileResult, { description: 'Changes what the viewer says of himself.' })
  updateProfile(
    @Arg('input', () => UpdateProfileInput, { description: 'What to change.' }) input: UpdateProfileInput,
    @Ctx() context: Context,
  ) {
    return updateProfile(context, input);
  }

  @AllowTo('SIGNED_IN')
  @Mutation(() => SetAvatarResult, { description: 'Shows what the viewer looks like.' })
  setAvatar(
    @Arg('input', () => SetAvatarInput, { description: 'The picture.' }) input: SetAvatarInput,
    @Ctx() context: Context,
  ) {
    return setAvatar(context, input);
  }

  @AllowTo('SIGNED_IN')
  @Mutation(() => UpdateProfileResult, { description: "Takes the viewer's picture away." })
  removeAvatar(@Ctx() context: Context) {
    return removeAvatar(context);
  }

  @AllowTo('SIGNED_IN')
  @Mutation(() => ChangeEmailResult, {
    description:
      'Begins the change to another e-mail address: both addresses get a letter. Needs a recent confirmation.',
  })
  changeEmail(
    @Arg('input', () => ChangeEmailInput, { description: 'The new address.' }) input: ChangeEmailInput,
    @Ctx() context: Context,
  ) {
    return changeEmail(context, input);
  }

  @AllowTo('ANYONE')
  @Mutation(() => EmailLinkResult, {
    description: 'Follows the link in the letter to the new address: the person signs in with it from now on.',
  })
  confirmEmailChange(
    @Arg('input', () => EmailLinkInput, { description: 'The link.' }) { token }: EmailLinkInput,
    @Ctx() context: Context,
  ) {
    return confirmEmailChange(context, token);
  }

  @AllowTo('ANYONE')
  @Mutation(() => EmailLinkResult, {
    description: 'Follows the link in the letter to the old address: it stays or comes back, and every session ends.',
  })
  revertEmailChange(
    @Arg('input', () => EmailLinkInput, { description: 'The link.' }) { token }: EmailLinkInput,
    @Ctx() context: Context,
  ) {
    return revertEmailChange(context, token);
  }

  @Needs('picture')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the person looks like: a square of 96 pixels as a data URI; null when there is no picture.',
  })
  avatar(@Root() { picture }: User): string | null {
    return picture ? `data:image/webp;base64,${picture.toString('base64')}` : null;
  }
}
