import { Field, Int, ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({ implements: UserError, description: 'Another role of the organization has this name.' })
export class RoleNameTaken extends UserError {
  constructor(name: string) {
    super(`There is a role "${name}" already. Choose another name.`);
  }
}

@ObjectType({ implements: UserError, description: 'Members have the role: they would lose what it gives.' })
export class RoleInUse extends UserError {
  @Field(() => Int, { description: 'How many members have it.' })
  memberCount: number;

  constructor(memberCount: number) {
    super(`${memberCount} ${memberCount === 1 ? 'member has' : 'members have'} this role and would lose it.`);
    this.memberCount = memberCount;
  }
}
