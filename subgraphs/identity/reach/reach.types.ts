import { createUnionType, Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { UserError } from '#kernel/errors/user-error';
import { OwnMembership, PermissionNotHeld } from '../access/access.errors.ts';
import { User } from '../users/user.entity.ts';
import { ReachKind } from './reach-kind.ts';

@ObjectType({ description: 'Which rows of the organization a member reaches.' })
export class MemberReach {
  @Field(() => ReachKind, { description: 'Which rows.' })
  kind!: ReachKind;

  @Field(() => [ID], { description: 'The territories; empty for another kind.' })
  territoryIds!: readonly string[];
}

@InputType({ description: 'Which rows a member is to reach, and who manages him.' })
export class SetReachInput {
  @Field(() => ID, { description: 'Of the person.' })
  userId!: string;

  @Field(() => ReachKind, { description: 'Which rows.' })
  kind!: ReachKind;

  @Field(() => [ID], { defaultValue: [], description: 'For TERRITORIES: which ones, 1 to 500.' })
  territoryIds!: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'The user id of the member in whose team the person is; null for none. Left out, it stays.',
  })
  managerId?: string | null;
}

@ObjectType({ implements: UserError, description: 'An owner reaches everything: he answers for it.' })
export class OwnerReachesAll extends UserError {
  constructor() {
    super('An owner reaches everything. Give the person another role first.');
  }
}

export const SetReachResult = createUnionType({
  name: 'SetReachResult',
  description: 'The person with his new reach, or why it stayed as it was.',
  types: () => [User, OwnerReachesAll, OwnMembership, PermissionNotHeld, ConfirmationRequired] as const,
});

@Directive('@inaccessible')
@ObjectType('_Reach', { description: 'The rows that the bearer of a session reaches, where that is not all of them.' })
export class SessionReach {
  @Field(() => [ID], { nullable: true, description: 'Rows of these persons.' })
  userIds!: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Rows in these territories.' })
  territoryIds!: readonly string[] | null;
}
