import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { PermissionNotHeld } from '../access/access.errors.ts';
import { AlreadyMember } from '../invitations/invitation.errors.ts';
import { NoSeatLeft } from '../memberships/free-seat.ts';
import { Role } from '../memberships/role.ts';
import { TooManyAttempts } from '../sessions/session.errors.ts';

@InputType({ description: 'A person to be made a member.' })
export class CreateUserInput {
  @Field(() => String, { description: 'E-mail address.' })
  email!: string;

  @Field(() => String, { description: 'What the person is called.' })
  name!: string;

  @Field(() => Role, { description: 'The system role that the person is to have.' })
  role!: Role;

  @Field(() => [ID], { defaultValue: [], description: 'The own roles that the person is to have.' })
  ownRoleIds!: string[];
}

@ObjectType({
  description:
    'The person can come in: a letter says how. Somebody who has an account already is asked by the letter to accept first.',
})
export class UserCreated {
  @Field(() => String, { description: 'Where the letter goes, as it is kept.' })
  email!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where no mail can be sent: a password to tell the person, shown this once. It opens nothing but the choice of another one.',
  })
  temporaryPassword!: string | null;
}

export const CreateUserResult = createUnionType({
  name: 'CreateUserResult',
  description: 'The person can come in, or why not.',
  types: () =>
    [UserCreated, AlreadyMember, NoSeatLeft, PermissionNotHeld, TooManyAttempts, ConfirmationRequired] as const,
});
