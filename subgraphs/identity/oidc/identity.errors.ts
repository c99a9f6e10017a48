import { ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({
  implements: UserError,
  description: 'Without this account elsewhere the person could not sign in any more.',
})
export class LastWayIn extends UserError {
  constructor() {
    super('This is your only way to sign in. Set a password or link another account first.');
  }
}
