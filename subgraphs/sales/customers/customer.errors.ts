import { ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({ implements: UserError, description: 'The customer is archived: nothing new can begin with it.' })
export class CustomerIsArchived extends UserError {
  constructor(name: string) {
    super(`${name} is archived; choose another customer.`);
  }
}

@ObjectType({ implements: UserError, description: 'Another customer has this account number.' })
export class AccountNumberTaken extends UserError {
  constructor(accountNumber: string) {
    super(`Another customer has the account number ${accountNumber}; choose another number.`);
  }
}

@ObjectType({ implements: UserError, description: 'The customer has opportunities that are neither won nor lost.' })
export class CustomerHasOpenOpportunities extends UserError {
  constructor(name: string, count: number) {
    super(
      `${name} has ${count} open ${count === 1 ? 'opportunity' : 'opportunities'}; win or lose ${count === 1 ? 'it' : 'them'} first.`,
    );
  }
}
