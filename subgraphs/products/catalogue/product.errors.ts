import { ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({ implements: UserError, description: 'Another product has this number.' })
export class ProductNumberTaken extends UserError {
  constructor(number: string) {
    super(`Another product has the number ${number}; choose a different one.`);
  }
}

@ObjectType({ implements: UserError, description: 'The product is retired.' })
export class ProductIsRetired extends UserError {
  constructor(name: string) {
    super(`${name} is retired; nothing of it can be changed or bought any more.`);
  }
}

@ObjectType({ implements: UserError, description: 'A later cost or price of the product is already known.' })
export class LaterAmountKnown extends UserError {
  constructor(what: 'cost' | 'price', from: string) {
    super(`A ${what} from ${from} on is already known; choose that day or a later one.`);
  }
}
