import { Field, Int, ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({ implements: UserError, description: 'The organization has more members than the plan would have seats.' })
export class TooFewSeats extends UserError {
  @Field(() => Int, { description: 'Members that the organization has.' })
  members: number;

  constructor(members: number, seats: number) {
    super(`The organization has ${members} members, and the plan would have ${seats} seats. Let members leave first.`);
    this.members = members;
  }
}
