import { ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({ implements: UserError, description: 'The opportunity was won or lost already.' })
export class OpportunityIsClosed extends UserError {
  constructor(name: string, stage: string) {
    super(`${name} was ${stage.toLowerCase()} already; create a new opportunity if there is another chance.`);
  }
}
