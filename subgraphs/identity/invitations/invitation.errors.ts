import { ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({ implements: UserError, description: 'A member of the organization has this address already.' })
export class AlreadyMember extends UserError {
  constructor(email: string) {
    super(`${email} belongs to a member of the organization already.`);
  }
}

@ObjectType({
  implements: UserError,
  description: 'The invitation was accepted or taken back: there is nothing to do.',
})
export class InvitationClosed extends UserError {
  constructor() {
    super('This invitation was accepted or taken back in the meantime.');
  }
}
