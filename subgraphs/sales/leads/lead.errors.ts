import { ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({ implements: UserError, description: 'The lead was converted or disqualified already.' })
export class LeadIsClosed extends UserError {
  constructor(name: string, status: string) {
    super(`${name} was ${status.toLowerCase()} already; create a new lead if there is new interest.`);
  }
}
