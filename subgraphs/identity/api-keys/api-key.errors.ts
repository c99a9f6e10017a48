import { ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({ implements: UserError, description: 'The person has as many keys as anybody can keep an eye on.' })
export class TooManyApiKeys extends UserError {
  constructor(most: number) {
    super(`You have ${most} keys, which is as many as one can have. Revoke one that is not used.`);
  }
}
