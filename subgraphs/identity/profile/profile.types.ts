import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { UserError } from '#kernel/errors/user-error';
import { Locale, TimeZone } from '#kernel/graph/scalars';
import { LinkExpired } from '../links/link-expired.ts';
import { User } from '../users/user.entity.ts';

@InputType({ description: 'What a person says of himself; what is left out stays.' })
export class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: 'What the person is called, in at most 200 characters.' })
  name?: string | null;

  @Field(() => Locale, { nullable: true, description: 'Language and formats that the person reads.' })
  locale?: string | null;

  @Field(() => TimeZone, {
    nullable: true,
    description: "Where the person's clock is; null for that of the organization.",
  })
  timeZone?: string | null;
}

@InputType({ description: "A picture for the person's face." })
export class SetAvatarInput {
  @Field(() => String, {
    description: 'A PNG, JPEG or WebP of at most 70,000 bytes, in base64. It is cut to a square of 96 pixels.',
  })
  image!: string;
}

@ObjectType({ implements: UserError, description: 'What was sent is no picture that can be read.' })
export class PictureUnreadable extends UserError {
  constructor() {
    super('This is no picture that can be read: choose a PNG, JPEG or WebP.');
  }
}

@InputType({ description: 'Where mail shall reach the person from now on.' })
export class ChangeEmailInput {
  @Field(() => String, { description: 'The new e-mail address.' })
  email!: string;
}

@InputType({ description: 'A link out of a letter.' })
export class EmailLinkInput {
  @Field(() => String, { description: 'The token of the link.' })
  token!: string;
}

@ObjectType({
  description: 'A letter is on its way to the new address, whether or not it is free; the change waits for its link.',
})
export class EmailChangeStarted {
  @Field(() => String, { description: 'The new address, as it will be kept.' })
  email!: string;
}

@ObjectType({ description: 'The address of the person is this now.' })
export class EmailChanged {
  @Field(() => String, { description: 'Where mail reaches the person, and the name to sign in with.' })
  email!: string;
}

@ObjectType({ implements: UserError, description: 'There is no mail server, so that no address can be proven.' })
export class MailUnavailable extends UserError {
  constructor() {
    super('This installation sends no mail yet, so an address cannot be proven. Whoever runs it can set SMTP_URL.');
  }
}

export const UpdateProfileResult = createUnionType({
  name: 'UpdateProfileResult',
  description: 'The person as he is now.',
  types: () => [User] as const,
});

export const SetAvatarResult = createUnionType({
  name: 'SetAvatarResult',
  description: 'The person with the new picture, or why there is none.',
  types: () => [User, PictureUnreadable] as const,
});

export const ChangeEmailResult = createUnionType({
  name: 'ChangeEmailResult',
  description: 'That letters are on their way, or why not.',
  types: () => [EmailChangeStarted, ConfirmationRequired, MailUnavailable] as const,
});

export const EmailLinkResult = createUnionType({
  name: 'EmailLinkResult',
  description: 'The address that the person has now, or why the link did nothing.',
  types: () => [EmailChanged, LinkExpired] as const,
});
