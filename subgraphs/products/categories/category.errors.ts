import { ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({ implements: UserError, description: 'The category would lie below itself.' })
export class CategoryWouldContainItself extends UserError {
  constructor(name: string) {
    super(`${name} cannot lie below itself; choose a parent outside of it.`);
  }
}
