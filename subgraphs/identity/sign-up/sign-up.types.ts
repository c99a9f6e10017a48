import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { CurrencyCode, Locale, TimeZone } from '#kernel/graph/scalars';
import { EmailTaken, PasswordTooWeak } from './sign-up.errors.ts';

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

export const SignUpResult = createUnionType({
  name: 'SignUpResult',
  description: 'The new organization, or why there is none.',
  types: () => [SignedUp, EmailTaken, PasswordTooWeak] as const,
});
