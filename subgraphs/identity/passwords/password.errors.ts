import { ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({
  implements: UserError,
  description: 'The password is too easy to guess; the message says how to make a better one.',
})
export class PasswordTooWeak extends UserError {}

@ObjectType({ implements: UserError, description: "What was given as the person's present password is not it." })
export class PasswordWrong extends UserError {
  constructor() {
    super('This is not your present password.');
  }
}
