import { ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({ implements: UserError, description: 'The e-mail address cannot be used to sign up.' })
export class EmailTaken extends UserError {
  constructor() {
    super('This e-mail address cannot be used to sign up. Sign in with it, or use another one.');
  }
}
