import { ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({ implements: UserError, description: 'The order has no line.' })
export class OrderIsEmpty extends UserError {
  constructor(number: string) {
    super(`Order ${number} has no line; add what was ordered.`);
  }
}

@ObjectType({ implements: UserError, description: 'Another order has this number.' })
export class OrderNumberTaken extends UserError {
  constructor(number: string) {
    super(`There is an order ${number} already; choose another number.`);
  }
}

@ObjectType({ implements: UserError, description: 'The order names products that the organization does not sell.' })
export class ProductIsUnknown extends UserError {
  constructor(productIds: readonly string[]) {
    super(`There is no product with the id ${productIds.join(', ')}; create it in products first.`);
  }
}
