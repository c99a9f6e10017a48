import { ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({ implements: UserError, description: 'Another organization has the handle.' })
export class CodeTaken extends UserError {
  constructor(code: string) {
    super(`The handle "${code}" is taken. Choose another one.`);
  }
}
