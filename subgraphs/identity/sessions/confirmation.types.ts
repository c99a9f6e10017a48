import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';
import { DateTime } from '#kernel/graph/scalars';
import { TooManyAttempts } from './session.errors.ts';

@InputType({ description: 'What the person knows: the code where he has a second factor, the password otherwise.' })
export class ConfirmIdentityInput {
  @Field(() => String, { nullable: true, description: 'The password, of a person without second factor.' })
  password?: string;

  @Field(() => String, { nullable: true, description: 'Six digits of the authenticator app, or a backup code.' })
  code?: string;
}

@ObjectType({ description: 'The person has shown who he is; for a while what is dangerous is open to this session.' })
export class IdentityConfirmed {
  @Field(() => DateTime, { description: 'Until when it counts.' })
  until!: Date;
}

@ObjectType({
  implements: UserError,
  description: 'The person has not shown who he is; the message says what is asked for.',
})
export class ConfirmationRefused extends UserError {}

export const ConfirmIdentityResult = createUnionType({
  name: 'ConfirmIdentityResult',
  description: 'For how long it counts, or why it does not.',
  types: () => [IdentityConfirmed, ConfirmationRefused, TooManyAttempts] as const,
});
