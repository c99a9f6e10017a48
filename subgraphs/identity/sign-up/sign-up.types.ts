import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { CurrencyCode, Locale, TimeZone } from '#kernel/graph/scalars';
import { LinkExpired } from '../links/link-expired.ts';
import { PasswordTooWeak, PasswordWrong } from '../passwords/password.errors.ts';
import { TooManyAttempts } from '../sessions/session.errors.ts';
import { EmailTaken } from './sign-up.errors.ts';

@InputType({ description: 'A person and the organization that he founds.' })
export class SignUpInput {
  @Field(() => String, { description: 'E-mail address to sign in with.' })
  email!: string;

  @Field(() => String, { description: 'Password of at least 12 characters.' })
  password!: string;

  @Field(() => String, { description: 'What the person is called.' })
  name!: string;

  @Field(() => String, { description: 'What the organization is called.' })
  organizationName!: string;

  @Field(() => CurrencyCode, { defaultValue: 'USD', description: "Currency of the organization's books." })
  currency!: string;

  @Field(() => TimeZone, { defaultValue: 'UTC', description: "Time zone in which the organization's days begin." })
  timeZone!: string;

  @Field(() => Locale, {
    defaultValue: 'en-US',
    description: 'Language and formats of the person and the organization.',
  })
  locale!: string;
}

@ObjectType({ description: 'The person and the organization exist: the person may sign in now.' })
export class SignedUp {
  @Field(() => String, { description: 'E-mail address to sign in with, as it is kept.' })
  email!: string;

  @Field(() => ID, { description: 'Of the organization that was founded.' })
  organizationId!: string;
}

@ObjectType({
  description:
    'A letter is on its way to the address, whether or not it is known; the organization waits for its link.',
})
export class SignUpStarted {
  @Field(() => String, { description: 'Where the letter goes, as it is kept.' })
  email!: string;
}

@InputType({ description: 'The link out of the letter to somebody who signed up.' })
export class ConfirmSignUpInput {
  @Field(() => String, { description: 'The token of the link.' })
  token!: string;

  @Field(() => String, {
    description: 'The password that was chosen when signing up: whoever opens the link proves that it was he.',
  })
  password!: string;
}

export const SignUpResult = createUnionType({
  name: 'SignUpResult',
  description: 'That a letter follows; without a mail server, the new organization; or why there is neither.',
  types: () => [SignUpStarted, SignedUp, EmailTaken, PasswordTooWeak, TooManyAttempts] as const,
});

export const ConfirmSignUpResult = createUnionType({
  name: 'ConfirmSignUpResult',
  description: 'The new organization, or why there is none.',
  types: () => [SignedUp, LinkExpired, PasswordWrong] as const,
});
