import { ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({ implements: UserError, description: 'The lead was converted or disqualified already.' })
export class LeadIsClosed extends UserError {
  constructor(name: string, status: string) {
    super(`${name} was ${status.toLowerCase()} already; create a new lead if there is new interest.`);
  }
}

@ObjectType({ implements: UserError, description: 'There is an open lead with the same e-mail address.' })
export class LeadIsKnown extends UserError {
  constructor(name: string, email: string) {
    super(`${name} with the address ${email} is an open lead already; go on with that one.`);
  }
}
