import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { LastOwner, OwnMembership, PermissionNotHeld } from '../access/access.errors.ts';
import { User } from '../users/user.entity.ts';
import { Role } from './role.ts';

@InputType({ description: 'What a member is to be; what is left out stays.' })
export class UpdateMemberInput {
  @Field(() => ID, { description: 'Of the person.' })
  userId!: string;

  @Field(() => Role, { nullable: true, description: 'The system role.' })
  role?: Role;

  @Field(() => [ID], { nullable: true, description: 'All own roles that the person has from now on.' })
  ownRoleIds?: string[];
}

@ObjectType({ description: 'The person is no member any more.' })
export class MemberOffboarded {
  @Field(() => ID, { description: 'Of the person.' })
  userId!: string;

  @Field(() => String, { description: 'What the person is called.' })
  name!: string;
}

export const UpdateMemberResult = createUnionType({
  name: 'UpdateMemberResult',
  description: 'The person with his new rights, or why they stayed as they were.',
  types: () => [User, PermissionNotHeld, LastOwner, ConfirmationRequired] as const,
});

export const DeactivateMemberResult = createUnionType({
  name: 'DeactivateMemberResult',
  description: 'The person, who is kept out now, or why he is not.',
  types: () => [User, PermissionNotHeld, LastOwner, OwnMembership, ConfirmationRequired] as const,
});

export const ActivateMemberResult = createUnionType({
  name: 'ActivateMemberResult',
  description: 'The person, who may come in again, or why he may not.',
  types: () => [User, PermissionNotHeld, OwnMembership, ConfirmationRequired] as const,
});

export const OffboardMemberResult = createUnionType({
  name: 'OffboardMemberResult',
  description: 'The person has left, or why not.',
  types: () => [MemberOffboarded, PermissionNotHeld, LastOwner, OwnMembership, ConfirmationRequired] as const,
});
