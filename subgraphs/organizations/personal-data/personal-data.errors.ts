import { ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({
  implements: UserError,
  description: 'Nobody can erase himself: whoever answers for the organization must be left.',
})
export class CannotEraseYourself extends UserError {
  constructor() {
    super('You cannot erase yourself. Let another owner do it.');
  }
}
