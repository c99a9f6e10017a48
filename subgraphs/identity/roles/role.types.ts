import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { PermissionNotHeld } from '../access/access.errors.ts';
import { OwnRole } from './own-role.entity.ts';
import { RoleInUse, RoleNameTaken } from './role.errors.ts';

@InputType({ description: 'A new role of the organization.' })
export class CreateRoleInput {
  @Field(() => String, { description: 'What it is called, in at most 80 characters.' })
  name!: string;

  @Field(() => String, { defaultValue: '', description: 'What it is for, in at most 500 characters.' })
  description!: string;

  @Field(() => [String], { description: 'The permissions that it gives, as "domain:thing.verb".' })
  permissions!: string[];
}

@InputType({ description: 'Changes of a role; what is left out stays.' })
export class UpdateRoleInput {
  @Field(() => ID, { description: 'Of the role.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What it is called, in at most 80 characters.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What it is for, in at most 500 characters.' })
  description?: string;

  @Field(() => [String], { nullable: true, description: 'All permissions that it gives from now on.' })
  permissions?: string[];
}

@InputType({ description: 'A role that is needed no more.' })
export class DeleteRoleInput {
  @Field(() => ID, { description: 'Of the role.' })
  id!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Also take it from those who have it; otherwise a role that somebody has is kept.',
  })
  fromMembers!: boolean;
}

@ObjectType({ description: 'The role is gone, and with it what it gave.' })
export class RoleDeleted {
  @Field(() => ID, { description: 'Of the role that was.' })
  id!: string;

  @Field(() => String, { description: 'What it was called.' })
  name!: string;
}

export const CreateRoleResult = createUnionType({
  name: 'CreateRoleResult',
  description: 'The new role, or why there is none.',
  types: () => [OwnRole, RoleNameTaken, PermissionNotHeld, ConfirmationRequired] as const,
});

export const UpdateRoleResult = createUnionType({
  name: 'UpdateRoleResult',
  description: 'The role as it is now, or why it stayed as it was.',
  types: () => [OwnRole, RoleNameTaken, PermissionNotHeld, ConfirmationRequired] as const,
});

export const DeleteRoleResult = createUnionType({
  name: 'DeleteRoleResult',
  description: 'The role is gone, or why it is not.',
  types: () => [RoleDeleted, RoleInUse, PermissionNotHeld, ConfirmationRequired] as const,
});
