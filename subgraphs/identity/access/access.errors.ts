import { Field, ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({ implements: UserError, description: 'Nobody gives, takes or changes permissions that he does not hold.' })
export class PermissionNotHeld extends UserError {
  @Field(() => [String], { description: 'The permissions that it would take, as "domain:thing.verb".' })
  permissions: readonly string[];

  constructor(permissions: readonly string[], message?: string) {
    super(message ?? `This takes permissions that you do not hold yourself: ${permissions.join(', ')}.`);
    this.permissions = permissions;
  }
}

@ObjectType({ implements: UserError, description: 'An organization always has an owner who can come in.' })
export class LastOwner extends UserError {
  constructor() {
    super('This is the only owner of the organization. Make somebody else an owner first.');
  }
}

@ObjectType({ implements: UserError, description: 'Nobody shuts himself out; another administrator can.' })
export class OwnMembership extends UserError {
  constructor() {
    super('You cannot do this to yourself. Ask another administrator.');
  }
}
