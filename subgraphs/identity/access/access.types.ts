import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Role } from '../memberships/role.ts';
import { MemberReach } from '../reach/reach.types.ts';
import { Permission } from '../roles/permission.type.ts';

/** By what somebody holds a permission. */
export enum PermissionSourceKind {
  ROLE = 'ROLE',
  OWN_ROLE = 'OWN_ROLE',
  PROPOSED = 'PROPOSED',
}

registerEnumType(PermissionSourceKind, {
  name: 'PermissionSourceKind',
  description: 'By what somebody holds a permission.',
  valuesConfig: {
    ROLE: { description: 'The system role brings it.' },
    OWN_ROLE: { description: 'A role of the organization gives it.' },
    PROPOSED: { description: 'The simulation was asked to add it.' },
  },
});

@ObjectType({ description: 'By what somebody holds a permission.' })
export class PermissionSource {
  @Field(() => PermissionSourceKind, { description: 'Kind of the source.' })
  kind!: PermissionSourceKind;

  @Field(() => Role, { nullable: true, description: 'The system role; null for another kind.' })
  role!: Role | null;

  @Field(() => String, { nullable: true, description: 'What the own role is called; null for another kind.' })
  ownRoleName!: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of the own role; null for another kind.' })
  ownRoleId!: string | null;
}

@ObjectType({ description: 'Whether somebody holds a permission, and by what.' })
export class PermissionState {
  @Field(() => Permission, { description: 'The permission.' })
  permission!: Permission;

  @Field(() => Boolean, { description: 'Whether the person holds it.' })
  isHeld!: boolean;

  @Field(() => Boolean, {
    description: 'Whether it opens anything: it is held, and the module that it belongs to is on.',
  })
  isEffective!: boolean;

  @Field(() => [PermissionSource], { description: 'What gives it; taking away one of several changes nothing.' })
  sources!: PermissionSource[];
}

@ObjectType({ description: 'What somebody may do in one part of the product.' })
export class DomainAccess {
  @Field(() => String, { description: 'Name of the part, as it stands in permissions.' })
  domain!: string;

  @Field(() => String, { description: 'What people call it.' })
  title!: string;

  @Field(() => Boolean, { description: 'Whether the organization has it switched on.' })
  isOn!: boolean;

  @Field(() => Boolean, { description: 'Whether the person can use anything of it.' })
  isOpen!: boolean;

  @Field(() => Int, { description: 'How many of its permissions the person holds.' })
  heldCount!: number;

  @Field(() => [PermissionState], { description: 'All its permissions, held or not.' })
  permissions!: PermissionState[];
}

@ObjectType({ description: 'What somebody can see and do, and why.' })
export class Access {
  @Field(() => Role, { description: 'The system role.' })
  role!: Role;

  ownRoles!: readonly { id: string }[];

  @Field(() => MemberReach, {
    nullable: true,
    description: 'Which rows of the organization the member reaches; null for a simulation, which is about nobody.',
  })
  reach!: MemberReach | null;

  @Field(() => [String], { description: 'All permissions that are held, as Viewer.scopes would list them.' })
  scopes!: readonly string[];

  @Field(() => [DomainAccess], { description: 'The same by part of the product, with what is closed.' })
  domains!: DomainAccess[];
}

@InputType({ description: 'Somebody who might be a member.' })
export class SimulateAccessInput {
  @Field(() => Role, { description: 'The system role.' })
  role!: Role;

  @Field(() => [ID], { defaultValue: [], description: 'The own roles.' })
  ownRoleIds!: string[];

  @Field(() => [String], { defaultValue: [], description: 'Further permissions, as an own role might give them.' })
  permissions!: string[];
}
