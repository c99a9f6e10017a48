import { Field, Int, ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({ implements: UserError, description: 'The warehouse does not have as many units.' })
export class NotEnoughStock extends UserError {
  @Field(() => Int, { description: 'Units that it has.' })
  available: number;

  constructor(available: number) {
    super(`Only ${available} units are there; take no more than that, or count again.`);
    this.available = available;
  }
}
