import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '#kernel/graph/scalars';
import { LinkExpired } from '../links/link-expired.ts';
import { MailUnavailable } from '../profile/profile.types.ts';
import { TooManyAttempts } from '../sessions/session.errors.ts';
import { PasswordTooWeak, PasswordWrong } from './password.errors.ts';

/** Why somebody holds a link with which a password is set. */
export enum PasswordLinkPurpose {
  RESET = 'RESET',
  FIRST = 'FIRST',
}

registerEnumType(PasswordLinkPurpose, {
  name: 'PasswordLinkPurpose',
  description: 'Why somebody holds a link with which a password is set.',
  valuesConfig: {
    RESET: { description: 'The person forgot the password.' },
    FIRST: { description: 'The person was created by an administrator and has no password of his own yet.' },
  },
});

@ObjectType({ description: 'A link with which a person sets a password, once.' })
export class PasswordLink {
  @Field(() => PasswordLinkPurpose, { description: 'Why the person holds it.' })
  purpose!: PasswordLinkPurpose;

  @Field(() => String, { description: 'E-mail address whose password is set.' })
  email!: string;

  @Field(() => DateTime, { description: 'Until when the link is good.' })
  expiresAt!: Date;
}

@InputType({ description: 'Who forgot the password.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'E-mail address to sign in with.' })
  email!: string;
}

@ObjectType({
  description: 'If the address is known, a letter with a link is on its way to it; whether it is known is not told.',
})
export class PasswordResetRequested {
  @Field(() => String, { description: 'The address, as it is kept.' })
  email!: string;
}

@InputType({ description: 'A new password for the bearer of a link.' })
export class SetPasswordInput {
  @Field(() => String, { description: 'The token of the link.' })
  token!: string;

  @Field(() => String, { description: 'The new password, of at least 12 characters.' })
  password!: string;
}

@ObjectType({
  description: 'The password is set, the link is spent and every session of the person has ended: he signs in anew.',
})
export class PasswordSet {
  @Field(() => String, { description: 'E-mail address to sign in with.' })
  email!: string;
}

@InputType({ description: 'A new password for the viewer.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The present password.' })
  currentPassword!: string;

  @Field(() => String, { description: 'The new password, of at least 12 characters.' })
  newPassword!: string;
}

@ObjectType({ description: 'The password is changed; this session goes on, all others of the person have ended.' })
export class PasswordChanged {
  @Field(() => Int, { description: 'How many other sessions have ended.' })
  endedSessions!: number;
}

export const RequestPasswordResetResult = createUnionType({
  name: 'RequestPasswordResetResult',
  description: 'That a letter follows if the address is known, or why none will.',
  types: () => [PasswordResetRequested, TooManyAttempts, MailUnavailable] as const,
});

export const SetPasswordResult = createUnionType({
  name: 'SetPasswordResult',
  description: 'Whose password is set, or why it is not.',
  types: () => [PasswordSet, LinkExpired, PasswordTooWeak] as const,
});

export const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  description: 'That the password is changed, or why it is not.',
  types: () => [PasswordChanged, PasswordWrong, PasswordTooWeak, TooManyAttempts] as const,
});
